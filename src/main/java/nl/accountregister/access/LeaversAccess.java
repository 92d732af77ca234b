package nl.accountregister.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Toegang of who leaves: all their rights end with the last day in service. System calls, in the transaction of the leave,
 * whose service has checked who may record it.
 */
@Singleton
public class LeaversAccess {

    private final AccessGrantRepository grants;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    LeaversAccess(AccessGrantRepository grants, AuditLog audit, ApplicationEventPublisher<Object> events, Today today) {
        this.grants = grants;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** Ends what a person has on the last day, and moves what an earlier last day had ended; what was ended by hand stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor actor, long personId, String person, LocalDate lastDay) {
        List<PersonGrantRow> ending = grants.endingWithService(personId).stream()
            .filter(g -> !Objects.equals(g.endedOn(), g.since().isAfter(lastDay) ? g.since() : lastDay)).toList();
        if (ending.isEmpty()) {
            return;
        }
        grants.endWithService(personId, lastDay, actor.userId());
        ending.forEach(g -> tell(actor, "toegang.beeindigd", personId, person, g, g.since().isAfter(lastDay) ? g.since() : lastDay));
    }

    /** The person stays after all: what only the leave had ended holds again, and what they were taken off for is no business of a next leave. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(Actor actor, long personId, String person) {
        grants.forgetRemoved(personId);
        List<PersonGrantRow> restored = grants.endedByLeaving(personId);
        if (restored.isEmpty()) {
            return;
        }
        grants.restore(personId);
        restored.forEach(g -> tell(actor, "toegang.hersteld", personId, person, g, null));
    }

    /** The person has been taken off the account itself: their rights on it have ended by today, and do not come back when the leave is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(Actor actor, long accountId, long personId, String person) {
        List<PersonGrantRow> ending = grants.endedByLeaving(personId).stream().filter(g -> g.accountId() == accountId).toList();
        if (ending.isEmpty()) {
            return;
        }
        LocalDate day = today.date();
        grants.endForGood(accountId, personId, day);
        ending.forEach(g -> audit.record(actor, "toegang.beeindigd", Subject.account(accountId), g.accountName(), facts(person, g, g.endedOn(), false),
            facts(person, g, g.endedOn() == null || g.endedOn().isAfter(day) ? day : g.endedOn(), true)));
        events.publishEvent(new GrantChanged(accountId, personId));
    }

    /** The person had not been taken off the account after all: what {@link #removed} ended ends with the last day again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void notRemoved(Actor actor, long accountId, long personId, String person, LocalDate lastDay) {
        List<PersonGrantRow> back = grants.removedAtLeaving(accountId, personId);
        if (back.isEmpty()) {
            return;
        }
        grants.endWithLeaving(accountId, personId, lastDay);
        back.forEach(g -> audit.record(actor, "toegang.hersteld", Subject.account(accountId), g.accountName(), facts(person, g, g.endedOn(), true),
            facts(person, g, g.since().isAfter(lastDay) ? g.since() : lastDay, false)));
        events.publishEvent(new GrantChanged(accountId, personId));
    }

    private void tell(Actor actor, String action, long personId, String person, PersonGrantRow grant, LocalDate until) {
        audit.record(actor, action, Subject.account(grant.accountId()), grant.accountName(), facts(person, grant, grant.endedOn()), facts(person, grant, until));
        events.publishEvent(new GrantChanged(grant.accountId(), personId));
    }

    private static Map<String, Object> facts(String person, PersonGrantRow grant, LocalDate until) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("medewerker", person);
        facts.put("rol", grant.role().code());
        facts.put("tot", until);
        return facts;
    }

    /** @param removed whether the person has been taken off the account itself */
    private static Map<String, Object> facts(String person, PersonGrantRow grant, LocalDate until, boolean removed) {
        Map<String, Object> facts = facts(person, grant, until);
        facts.put("vanHetAccount", removed);
        return facts;
    }
}
