package nl.accountregister.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.history.AsOf;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Toegang: rights on accounts, given and ended by communications. */
@Singleton
public class AccessGrants {

    private final AccessGrantRepository grants;
    private final Accounts accounts;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    AccessGrants(AccessGrantRepository grants, Accounts accounts, People people, AuditLog audit,
                 ApplicationEventPublisher<Object> events, Today today) {
        this.grants = grants;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** System call: the rights on an account, those that hold first; the caller has checked who sees it in full. */
    public List<GrantRow> of(long accountId) {
        return grants.rowsOf(accountId);
    }

    /** System call: the rights on an account as the register knew them at the end of a day; the caller has checked who sees it in full. */
    public List<GrantRow> on(long accountId, LocalDate day) {
        return grants.rowsBefore(accountId, AsOf.end(day));
    }

    /** The rights of a person on accounts, those that hold first, 200 at most; for who sees everything, and of oneself. */
    public List<PersonGrantRow> ofPerson(Actor actor, long personId) {
        if (!actor.is(personId)) {
            Permission.SEE_EVERYTHING.require(actor);
        }
        return grants.rowsOfPerson(personId);
    }

    /**
     * Records a right.
     *
     * @param since first day; today when null
     * @throws nl.accountregister.shared.RuleViolation when the person is not in service, the day is before the account was registered, or the right is there already
     */
    @Transactional
    public long grant(Actor actor, long accountId, @Nullable Long personId, @Nullable AccessRole role, @Nullable LocalDate since) {
        Permission.MANAGE_ACCESS.require(actor);
        Account account = open(actor, accountId);
        LocalDate day = since == null ? today.date() : since;
        Person person = personId == null ? null : people.find(personId).orElse(null);
        PlainText check = new PlainText();
        if (person == null || !person.isInService(today.date())) {
            check.refuse("medewerker", "access.person");
        }
        if (role == null) {
            check.refuse("rol", "access.role.choose");
        }
        LocalDate registered = LocalDate.ofInstant(account.registeredAt(), Texts.AMSTERDAM);
        if (day.isAfter(today.date())) {
            check.refuse("sinds", "access.future");
        } else if (day.isBefore(registered)) {
            check.refuse("sinds", "access.beforeAccount", registered);
        }
        check.check();
        if (grants.open(accountId, personId, role, today.date()) > 0) {
            check.refuse("rol", "access.double", person.name()).check();
        }
        // Who is leaving gets it until the last day in service, as the rights that were there before.
        AccessGrant saved = grants.save(new AccessGrant(null, accountId, personId, role, day, actor.userId(), person.inServiceUntil(), null,
            person.inServiceUntil() != null));
        audit.record(actor, "toegang.gegeven", Subject.account(accountId), account.name(), null,
            Map.of("medewerker", person.name(), "rol", role.code(), "sinds", day));
        events.publishEvent(new GrantChanged(accountId, personId));
        return saved.id();
    }

    /** Ends a right. @param endedOn its last day; today when null */
    @Transactional
    public void end(Actor actor, long accountId, long grantId, @Nullable LocalDate endedOn) {
        Permission.MANAGE_ACCESS.require(actor);
        Account account = accounts.get(actor, accountId);
        AccessGrant grant = grants.findById(grantId).filter(g -> g.accountId() == accountId).orElseThrow(NotFound::new);
        LocalDate day = endedOn == null ? today.date() : endedOn;
        PlainText check = new PlainText();
        if (day.isBefore(grant.since()) || day.isAfter(today.date())) {
            check.refuse("tot", "access.end", grant.since());
        }
        check.check();
        if (grants.end(grantId, day, actor.userId()) == 0) {
            throw new Conflict("access.ended");
        }
        audit.record(actor, "toegang.beeindigd", Subject.account(accountId), account.name(),
            Map.of("medewerker", people.get(grant.personId()).name(), "rol", grant.role().code()), Map.of("tot", day));
        events.publishEvent(new GrantChanged(accountId, grant.personId()));
    }

    /**
     * System call: rights follow an account to its new owner, in the transaction of the overdracht, whose service has checked
     * who may do it. The new owner becomes beheerder unless they are already.
     *
     * @param ends whether all rights of the old owner end today
     */
    @Transactional
    public void handOver(Actor actor, long accountId, long from, long to, boolean ends) {
        Account account = accounts.findSystem(accountId).orElseThrow(NotFound::new);
        Person owner = people.get(to);
        if (grants.open(accountId, to, AccessRole.ADMIN, today.date()) == 0) {
            grants.save(new AccessGrant(null, accountId, to, AccessRole.ADMIN, today.date(), actor.userId(), owner.inServiceUntil(), null,
                owner.inServiceUntil() != null));
            audit.record(actor, "toegang.gegeven", Subject.account(accountId), account.name(), null,
                Map.of("medewerker", owner.name(), "rol", AccessRole.ADMIN.code(), "sinds", today.date()));
            events.publishEvent(new GrantChanged(accountId, to));
        }
        for (AccessGrant grant : ends ? grants.holding(accountId, from, today.date()) : List.<AccessGrant>of()) {
            grants.end(grant.id(), today.date(), actor.userId());
            audit.record(actor, "toegang.beeindigd", Subject.account(accountId), account.name(),
                Map.of("medewerker", people.get(from).name(), "rol", grant.role().code()), Map.of("tot", today.date()));
            events.publishEvent(new GrantChanged(accountId, from));
        }
    }

    private Account open(Actor actor, long accountId) {
        Account account = accounts.get(actor, accountId);
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        return account;
    }
}
