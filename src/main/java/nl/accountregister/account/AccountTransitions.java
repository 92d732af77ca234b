package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

/** Overgangen of an account: into use, suspended, resumed, closed. Each has an actor, a moment and, where one is due, a reason. */
@Singleton
public class AccountTransitions {

    private static final int MAX_REASON = 2000;

    private final AccountBook book;
    private final Platforms platforms;
    private final AccountMail mail;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;
    private final UseGates gates;

    AccountTransitions(AccountBook book, Platforms platforms, AccountMail mail, ApplicationEventPublisher<Object> events, Today today, UseGates gates) {
        this.gates = gates;
        this.book = book;
        this.platforms = platforms;
        this.mail = mail;
        this.events = events;
        this.today = today;
    }

    /**
     * The page is live: confirms its real address and makes it active.
     *
     * @throws nl.accountregister.shared.RuleViolation when it is no address of the platform, or taken, or when a poort of the profile is not met
     */
    @Transactional
    public Account confirmInUse(Actor actor, long id, @Nullable String url) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = book.lock(id);
        if (before.status() != AccountStatus.IN_PREPARATION) {
            throw new Conflict("account.transition", before.status(), AccountStatus.ACTIVE);
        }
        PlainText check = new PlainText();
        Address address = Address.read(platforms, check, url, before.platform());
        gates.check(before, check);
        check.check();
        Account after = book.change(actor, before, before.with(address).with(AccountStatus.ACTIVE, null, today.moment()), "account.in-gebruik");
        mail.active(after);
        events.publishEvent(new AccountActivated(id));
        return after;
    }

    @Transactional
    public Account suspend(Actor actor, long id, @Nullable String reason) {
        Account after = move(actor, id, AccountStatus.SUSPENDED, reason, "account.opgeschort");
        mail.suspended(after);
        events.publishEvent(new AccountSuspended(id));
        return after;
    }

    @Transactional
    public Account resume(Actor actor, long id) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = book.lock(id);
        if (before.status() != AccountStatus.SUSPENDED) {
            throw new Conflict("account.transition", before.status(), AccountStatus.ACTIVE);
        }
        Account after = book.change(actor, before, before.with(AccountStatus.ACTIVE, null, today.moment()), "account.hervat");
        mail.resumed(after);
        return after;
    }

    @Transactional
    public Account close(Actor actor, long id, @Nullable String reason) {
        Account after = move(actor, id, AccountStatus.CLOSED, reason, "account.opgeheven");
        mail.closed(after);
        events.publishEvent(new AccountClosed(id));
        return after;
    }

    private Account move(Actor actor, long id, AccountStatus next, @Nullable String reason, String action) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = book.lock(id);
        before.status().requireMayBecome(next);
        return book.change(actor, before, before.with(next, reason(reason), today.moment()), action);
    }

    private static String reason(@Nullable String raw) {
        PlainText check = new PlainText();
        String reason = check.block("reden", raw, MAX_REASON);
        check.check();
        return reason;
    }
}
