package nl.accountregister.deviation;

import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Afwijkingen: where the register differs from its rules and from the officers' table, now and on any day since it has kept
 * them. Who sees everything sees all; who sees an account in full sees those of that account.
 */
@Singleton
public class Deviations {

    private final DeviationWatch watch;
    private final DeviationSearch search;
    private final Accounts accounts;
    private final Freshness freshness;
    private final AuditLog audit;
    private final Past past;

    Deviations(DeviationWatch watch, DeviationSearch search, Accounts accounts, Freshness freshness, AuditLog audit, Past past) {
        this.past = past;
        this.watch = watch;
        this.search = search;
        this.accounts = accounts;
        this.freshness = freshness;
        this.audit = audit;
    }

    /**
     * Figures and one page of a list.
     *
     * @param figures how many there are of each kind, by the filter without its kind and without whether they are exempt
     */
    public record Found(Page<Deviation> page, Map<DeviationKind, Figure> figures) {
    }

    /** How many there are of a kind. @param exempt those that are exempt; the others are open */
    public record Figure(long open, long exempt) {
    }

    /** A page of the list, for who sees everything. @throws BadRequest when the peildatum lies in the future, or before the register began */
    public Found search(Actor actor, DeviationFilter filter, String sort, Page.Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        requireKnown(filter);
        freshen();
        Map<DeviationKind, Figure> figures = search.figures(filter);
        long total = figures.entrySet().stream().filter(e -> filter.kind() == null || e.getKey() == filter.kind()).map(Map.Entry::getValue)
            .mapToLong(f -> filter.exempt() == null ? f.open() + f.exempt() : filter.exempt() ? f.exempt() : f.open()).sum();
        return new Found(Page.of(search.rows(filter, sort, slice), total, slice), figures);
    }

    /** How many there are of each kind today, for who sees everything. */
    public Map<DeviationKind, Figure> figures(Actor actor) {
        Permission.SEE_EVERYTHING.require(actor);
        freshen();
        return search.figures(DeviationFilter.today(past.today()));
    }

    /**
     * Hands all rows of a list to a consumer, one by one, and records the export; for who sees everything.
     *
     * @param asTyped the filters as the address has them, for the audit log
     */
    public void export(Actor actor, DeviationFilter filter, String sort, String asTyped, Consumer<Deviation> consumer) {
        Permission.SEE_EVERYTHING.require(actor);
        requireKnown(filter);
        // Before the transaction begins: what it sees is as of its first read.
        freshen();
        freshness.write(() -> {
            long[] count = {0};
            search.stream(filter, sort, null, row -> {
                consumer.accept(row);
                count[0]++;
            });
            audit.record(actor, "afwijkingen.geexporteerd", Subject.register(), "csv", null,
                Map.of("vorm", "csv", "peildatum", filter.day(), "filter", asTyped, "aantal", count[0]));
        });
    }

    /** What there is on an account today, for who sees it in full. @throws NotFound for others */
    public List<Deviation> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        freshen();
        return search.rows(DeviationFilter.ofAccount(past.today(), accountId), "soort", new Page.Slice(1, Page.Slice.MAX_SIZE));
    }

    /** What the register knew of an account at the end of a day, for who sees it in full. @throws NotFound for others */
    public List<Deviation> of(Actor actor, long accountId, LocalDate day) {
        accounts.getInFull(actor, accountId);
        return search.rows(DeviationFilter.ofAccount(day, accountId), "soort", new Page.Slice(1, Page.Slice.MAX_SIZE));
    }

    /** Of which the register learned after a day that they had begun by that day, 50 at most; for who sees everything. */
    public List<Deviation> later(Actor actor, LocalDate day) {
        Permission.SEE_EVERYTHING.require(actor);
        return search.later(day, 50);
    }

    /** Those that an account has and has had, the latest first, so many at most; for who sees it in full. @throws NotFound for others */
    public List<Deviation> everOf(Actor actor, long accountId, int most) {
        accounts.getInFull(actor, accountId);
        return search.everOf(accountId, past.today(), most);
    }

    /** What concerns a medewerker today, for who sees everything. */
    public List<Deviation> ofPerson(Actor actor, long personId) {
        Permission.SEE_EVERYTHING.require(actor);
        freshen();
        return search.rows(DeviationFilter.ofPerson(past.today(), personId), "soort", new Page.Slice(1, Page.Slice.MAX_SIZE));
    }

    /** One of them, also when it is over. @throws NotFound also when the actor may not see it */
    public Deviation get(Actor actor, long id) {
        freshen();
        Deviation deviation = find(id);
        if (!Permission.SEE_EVERYTHING.heldBy(actor)) {
            if (deviation.accountId() == null) {
                throw new NotFound();
            }
            accounts.getInFull(actor, deviation.accountId());
        }
        return deviation;
    }

    /** As it is known now, whoever asks. */
    Deviation find(long id) {
        return search.find(id, past.today()).orElseThrow(NotFound::new);
    }

    /**
     * System call: has everything looked at again when that is due, for who asks the tables by SQL of their own. Readers of
     * the list need not: it does so itself. Not within a transaction that has changed something.
     */
    public void freshen() {
        freshness.ensure();
    }

    /** System call: refreshes at once what the transaction has changed, for the demo, which lives a year in one transaction. */
    public void settle() {
        watch.settle();
    }

    void requireFull(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
    }

    private void requireKnown(DeviationFilter filter) {
        past.asOf(filter.day());
    }
}
