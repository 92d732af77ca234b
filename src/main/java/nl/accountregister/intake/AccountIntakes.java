package nl.accountregister.intake;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Intakes of accounts that came into the register without a request: the page was there already, the talk came after (SGL §2). */
@Singleton
public class AccountIntakes {

    private final AccountIntakeRepository intakes;
    private final Accounts accounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    AccountIntakes(AccountIntakeRepository intakes, Accounts accounts, AuditLog audit, ApplicationEventPublisher<Object> events, Today today) {
        this.intakes = intakes;
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** The intakes of an account, recorded last first; for who sees it in full. @throws nl.accountregister.shared.NotFound for others */
    public List<AccountIntake> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        return intakes.findByAccountIdOrderByIdDesc(accountId);
    }

    /**
     * Records a talk. There may be several.
     *
     * @param heldOn       the day of the talk, today or before
     * @param participants who took part
     * @param agreements   nadere afspraken
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     * @throws Conflict when the account is closed
     */
    @Transactional
    public void record(Actor actor, long accountId, @Nullable LocalDate heldOn, @Nullable String participants, @Nullable String agreements) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account account = accounts.get(actor, accountId);
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        Talk talk = Talk.of(today.date(), heldOn, participants, agreements);
        intakes.save(new AccountIntake(null, accountId, talk.heldOn(), talk.participants(), talk.agreements(), actor.userId(), actor.name(), today.moment()));
        audit.record(actor, "account.intake", Subject.account(accountId), account.name(), null,
            Map.of("datum", talk.heldOn(), "deelnemers", talk.participants(), "afspraken", talk.agreements()));
        events.publishEvent(new AccountIntakeRecorded(accountId));
    }
}
