package nl.accountregister.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Toegang as a herziening found it. System calls, in the transaction of the review, whose service has checked who may do it:
 * an owner ends and changes rights with a review, and not otherwise.
 */
@Singleton
public class ReviewedAccess {

    private final AccessGrantRepository grants;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    ReviewedAccess(AccessGrantRepository grants, People people, AuditLog audit, ApplicationEventPublisher<Object> events, Today today) {
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** Ends a right today; one that does not hold any more, or is of another account, stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor actor, Account account, long grantId) {
        ending(actor, account, grantId).ifPresent(grant -> events.publishEvent(new GrantChanged(account.id(), grant.personId())));
    }

    /** The person of a right gets another role from today, instead of this one; one that they have already stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Actor actor, Account account, long grantId, AccessRole role) {
        ending(actor, account, grantId).ifPresent(old -> {
            Person person = people.get(old.personId());
            LocalDate day = today.date();
            if (person.isInService(day) && grants.open(account.id(), person.id(), role, day) == 0) {
                grants.save(new AccessGrant(null, account.id(), person.id(), role, day, actor.userId(), person.inServiceUntil(), null,
                    person.inServiceUntil() != null));
                audit.record(actor, "toegang.gegeven", Subject.account(account.id()), account.name(), null,
                    Map.of("medewerker", person.name(), "rol", role.code(), "sinds", day));
            }
            events.publishEvent(new GrantChanged(account.id(), person.id()));
        });
    }

    private Optional<AccessGrant> ending(Actor actor, Account account, long grantId) {
        Optional<AccessGrant> grant = grants.findById(grantId).filter(g -> g.accountId() == account.id())
            .filter(g -> grants.end(g.id(), today.date(), actor.userId()) > 0);
        grant.ifPresent(g -> audit.record(actor, "toegang.beeindigd", Subject.account(account.id()), account.name(),
            Map.of("medewerker", people.get(g.personId()).name(), "rol", g.role().code()), Map.of("tot", today.date())));
        return grant;
    }
}
