package nl.accountregister.publication;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Publicaties, to read: of one account for who may write in its log or sees the account in full, and of all accounts together as
 * far as that goes.
 */
@Singleton
public class Publications {

    private final PublicationRights rights;
    private final PublicationRules rules;
    private final PublicationLogs logs;
    private final PublicationSearch search;
    private final PublicationStore store;
    private final AuditLog audit;

    Publications(PublicationRights rights, PublicationRules rules, PublicationLogs logs, PublicationSearch search, PublicationStore store, AuditLog audit) {
        this.rights = rights;
        this.rules = rules;
        this.logs = logs;
        this.search = search;
        this.store = store;
        this.audit = audit;
    }

    /** The two tables. */
    @Singleton
    record PublicationStore(PublicationRepository publications, PublicationEditionRepository editions) {
    }

    /** A line with all that it ever was, the first first. */
    public record Whole(PublicationLog log, Publication publication, List<PublicationEdition> editions) {
    }

    /** The log of an account; empty for who may not read it. */
    @ReadOnly
    public Optional<PublicationLog> find(Actor actor, long accountId) {
        return rights.find(actor, accountId).map(s -> new PublicationLog(s.account(), logs.kept(accountId), s.writes()));
    }

    /** The log of an account. @throws NotFound also for who may not read it */
    @ReadOnly
    public PublicationLog of(Actor actor, long accountId) {
        return find(actor, accountId).orElseThrow(NotFound::new);
    }

    /** Who may have published something on an account, by name, for who writes in its log; nobody for others. */
    @ReadOnly
    public List<Person> publishers(PublicationLog log) {
        return log.writes() ? rules.publishers(log.account()) : List.of();
    }

    /** A page of the lines, the newest publication first. @throws NotFound for an account whose log the actor may not read */
    @ReadOnly
    public Page<PublicationRow> list(Actor actor, PublicationFilter filter, Page.Slice slice) {
        PublicationSearch.Source source = source(actor, filter);
        return Page.of(search.rows(source, slice), search.count(source), slice);
    }

    /** To be asked before a file begins. @throws nl.accountregister.shared.BadRequest when nothing is known of the day of a filter */
    @ReadOnly
    public void requireKnown(PublicationFilter filter) {
        search.source(filter);
    }

    /**
     * Hands over all lines that a filter lets through, and writes to the audit log that they were taken along.
     *
     * @param typed the filter as it was asked for, for the audit log
     */
    @Transactional
    public long export(Actor actor, PublicationFilter filter, String typed, Consumer<PublicationRow> consumer) {
        long[] count = {0};
        search.stream(source(actor, filter), row -> {
            count[0]++;
            consumer.accept(row);
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("filter", typed);
        facts.put("aantal", count[0]);
        audit.record(actor, "publicaties.geexporteerd", filter.accountId() == null ? Subject.register() : Subject.account(filter.accountId()), "csv", null, facts);
        return count[0];
    }

    /** A line with its editions. @throws NotFound also for who may not read its log */
    @ReadOnly
    public Whole get(Actor actor, long id) {
        Publication publication = store.publications().findById(id).orElseThrow(NotFound::new);
        return new Whole(of(actor, publication.accountId()), publication, store.editions().findByPublicationIdOrderByNumber(id));
    }

    /** As {@link #get}, for who is about to change it. @throws Refused for who may only read it */
    @ReadOnly
    public Whole getToChange(Actor actor, long id) {
        Whole whole = get(actor, id);
        rights.toWrite(actor, whole.publication().accountId());
        return whole;
    }

    /** In which logs the actor can note something as owner, deputy or by a right, by name; 100 at most. */
    @ReadOnly
    public List<OwnLog> own(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        return actor.personId() == null ? List.of() : search.own(actor.personId(), logs.usual());
    }

    /** The account on which the actor published last, as far as was noted; empty when that is none. */
    @ReadOnly
    public Optional<Long> last(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        return actor.personId() == null ? Optional.empty() : search.last(actor.personId());
    }

    private PublicationSearch.Source source(Actor actor, PublicationFilter filter) {
        PublicationSearch.Source source = search.source(filter);
        if (filter.accountId() == null) {
            rights.narrow(actor, source.where());
        } else {
            rights.of(actor, filter.accountId());
        }
        return source;
    }
}
