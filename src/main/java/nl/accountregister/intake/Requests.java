package nl.accountregister.intake;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.intake.RequestFigures.Month;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Aanvragen, to read: the queue, one request with all that belongs to it, and figures. */
@Singleton
public class Requests {

    private static final int MONTHS = 6;

    private final RequestAccess access;
    private final RequestSearch search;
    private final Dossiers dossiers;
    private final RequestHints hints;
    private final RequestRules rules;
    private final RequestCounts counts;

    Requests(RequestAccess access, RequestSearch search, Dossiers dossiers, RequestHints hints, RequestRules rules, RequestCounts counts) {
        this.access = access;
        this.search = search;
        this.dossiers = dossiers;
        this.hints = hints;
        this.rules = rules;
        this.counts = counts;
    }

    /** A page of the requests that the actor may see. @param sort one of {@link RequestFilter#SORTS} */
    @ReadOnly
    public Page<RequestRow> search(Actor actor, RequestFilter filter, String sort, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        RequestSearch.Scope scope = new RequestSearch.Scope(Permission.SEE_EVERYTHING.heldBy(actor),
            actor.userId() == null ? -1 : actor.userId(), actor.personId(), access.locations(actor));
        return search.page(filter, scope, sort, slice);
    }

    /** @throws NotFound also when the actor may not know of it */
    @ReadOnly
    public RequestDossier get(Actor actor, long id) {
        AccountRequest request = access.see(actor, id);
        return dossiers.of(actor, request, access.treatment(actor, request));
    }

    /** What the actor should know before sending in or deciding. @throws NotFound also when the actor may not know of it */
    @ReadOnly
    public List<RequestHint> hints(Actor actor, long id) {
        return hints.of(actor, access.see(actor, id));
    }

    /** What is missing before it can be sent in. @throws NotFound also when the actor may not know of it */
    @ReadOnly
    public List<Missing> missing(Actor actor, long id) {
        return rules.missing(access.see(actor, id));
    }

    /** Those that wait for this actor: to decide for communications, a question to answer for others. */
    @ReadOnly
    public long waitingFor(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        if (!Permission.DECIDE.heldBy(actor)) {
            return actor.userId() == null ? 0 : counts.askedOf(actor.userId());
        }
        List<String> mine = access.departments(actor);
        return mine.isEmpty() || access.departments().size() == 1 ? counts.toDecide() : search.countWaitingFor(mine.get(0));
    }

    /** @throws Refused when the actor may not see everything */
    @ReadOnly
    public RequestFigures figures(Actor actor) {
        Permission.SEE_EVERYTHING.require(actor);
        LocalDate day = counts.day();
        YearMonth first = YearMonth.from(day).minusMonths(MONTHS - 1L);
        Instant since = first.atDay(1).atStartOfDay(Texts.AMSTERDAM).toInstant();
        List<YearMonth> submitted = counts.submittedSince(since).stream().map(Requests::month).toList();
        List<YearMonth> decided = counts.decidedSince(since).stream().map(Requests::month).toList();
        List<Month> months = IntStream.range(0, MONTHS).mapToObj(first::plusMonths)
            .map(m -> new Month(m, submitted.stream().filter(m::equals).count(), decided.stream().filter(m::equals).count())).toList();
        return new RequestFigures(counts.toDecide(), counts.pastTerm(), counts.asked(), months);
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(Texts.AMSTERDAM));
    }
}
