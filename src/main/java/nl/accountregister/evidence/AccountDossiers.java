package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.Exemption;
import nl.accountregister.deviation.Exemptions;
import nl.accountregister.handover.HandoverFilter;
import nl.accountregister.handover.Handovers;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.intake.AccountIntakes;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.Requests;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Plans;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.signal.Signals;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.Timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dossiers: brings together what each feature keeps of an account, for who sees the inventory. It stores nothing. */
@Singleton
public class AccountDossiers {

    /** So many deviations and exemptions of one account are shown at most. */
    public static final int MOST = 200;
    private static final Page.Slice FEW = new Page.Slice(1, 10);

    private final Accounts accounts;
    private final Origin origin;
    private final Care care;
    private final Rules rules;
    private final Timeline timeline;
    private final Past past;

    AccountDossiers(Accounts accounts, Origin origin, Care care, Rules rules, Timeline timeline, Past past) {
        this.past = past;
        this.accounts = accounts;
        this.origin = origin;
        this.care = care;
        this.rules = rules;
        this.timeline = timeline;
    }

    /** Who knows where an account comes from, and whose it is. */
    @Singleton
    record Origin(Requests requests, AccountIntakes intakes, Plans plans, People people, Locations locations) {
    }

    /** Who knows what was done for an account since. */
    @Singleton
    record Care(AccessGrants grants, Reviews reviews, Handovers handovers, Signals signals) {
    }

    /** Who knows where it differs from the rules. */
    @Singleton
    record Rules(Deviations deviations, Exemptions exemptions) {
    }

    /** The dossier as it is now. @throws NotFound when there is no such account */
    public AccountDossier of(Actor actor, long accountId) {
        Permission.SEE_INVENTORY.require(actor);
        rules.deviations.freshen();
        return gathered(actor, accountId);
    }

    /**
     * The dossier as the register knew it at the end of a day: what was decided of the plan, the rights, the reviews and the
     * exemptions until then, the deviations that held, and how handovers and meldingen stood.
     *
     * @param day null for today
     * @throws NotFound when there is no such account
     * @throws nl.accountregister.shared.BadRequest when it was not in the register yet, or nothing is known of the day
     */
    public AccountDossier on(Actor actor, long accountId, @Nullable LocalDate day) {
        Permission.SEE_INVENTORY.require(actor);
        AsOf asOf = past.asOf(day);
        return asOf.isNow() ? of(actor, accountId) : known(actor, accountId, asOf);
    }

    @ReadOnly
    AccountDossier known(Actor actor, long accountId, AsOf asOf) {
        Account now = accounts.getInFull(actor, accountId);
        Account then = accounts.getOn(actor, accountId, asOf.day());
        Instant end = AsOf.end(asOf.day());
        Map<Long, String> staff = origin.people.find(Stream.of(then.ownerId(), then.deputyId()).filter(Objects::nonNull).distinct().toList(), asOf).stream()
            .collect(Collectors.toMap(Person::id, Person::name));
        return new AccountDossier(then, staff.getOrDefault(then.ownerId(), "–"), then.deputyId() == null ? null : staff.get(then.deputyId()),
            Optional.ofNullable(then.locationId()).flatMap(id -> origin.locations.find(id, asOf)).map(Location::name).orElse(null),
            now.requestId() == null ? null : before(origin.requests.get(actor, now.requestId()), end),
            origin.intakes.of(actor, accountId).stream().filter(i -> i.recordedAt().isBefore(end)).toList(),
            origin.plans.versionsOf(accountId).stream().filter(v -> v.decidedAt() != null && v.decidedAt().isBefore(end)).toList(),
            care.grants.on(accountId, asOf.day()), care.reviews.of(actor, accountId).stream().flatMap(r -> r.before(end).stream()).toList(),
            rules.deviations.of(actor, accountId, asOf.day()),
            rules.exemptions.ofAccount(actor, accountId, MOST).stream().filter(e -> e.grantedAt().isBefore(end)).map(e -> before(e, end)).toList(),
            care.handovers.list(actor, new HandoverFilter(null, false, false, false, false, accountId, asOf.day()), FEW).rows(),
            care.signals.of(actor, accountId, asOf.day()));
    }

    private static RequestDossier before(RequestDossier r, Instant end) {
        return new RequestDossier(r.request(), r.requesterName(), r.location(), r.owner(), r.deputy(),
            r.messages().stream().filter(m -> m.at().isBefore(end)).toList(), r.intakes().stream().filter(i -> i.recordedAt().isBefore(end)).toList(),
            r.decisions().stream().filter(d -> d.decidedAt().isBefore(end)).toList(), r.form(), r.answers(), r.accountId(), r.own(), r.treatable(),
            r.departments(), r.mine());
    }

    private static Exemption before(Exemption e, Instant end) {
        return e.withdrawnAt() == null || e.withdrawnAt().isBefore(end) ? e : new Exemption(e.id(), e.situation(), e.kind(), e.accountId(), e.personId(), e.reason(),
            e.endsOn(), e.grantedBy(), e.grantedByName(), e.grantedAt(), null, null);
    }

    @ReadOnly
    AccountDossier gathered(Actor actor, long accountId) {
        Account account = accounts.getInFull(actor, accountId);
        return new AccountDossier(account, name(account.ownerId()), account.deputyId() == null ? null : name(account.deputyId()),
            Optional.ofNullable(account.locationId()).flatMap(origin.locations::find).map(Location::name).orElse(null),
            account.requestId() == null ? null : origin.requests.get(actor, account.requestId()), origin.intakes.of(actor, accountId), origin.plans.versionsOf(accountId),
            care.grants.of(accountId), care.reviews.of(actor, accountId), rules.deviations.everOf(actor, accountId, MOST), rules.exemptions.ofAccount(actor, accountId, MOST),
            care.handovers.of(actor, accountId), care.signals.of(actor, accountId));
    }

    /** A page of what happened, the oldest first. */
    public Page<Happening> happenings(Actor actor, long accountId, Page.Slice slice) {
        Permission.SEE_INVENTORY.require(actor);
        return timeline.of(actor, accountId, true, slice).page();
    }

    private String name(long person) {
        return origin.people.find(person).map(Person::name).orElse("–");
    }
}
