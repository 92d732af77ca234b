package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
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
    private final AccountMail mail;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;
    private final AccountUse use;

    AccountTransitions(AccountBook book, AccountUse use, AccountMail mail, ApplicationEventPublisher<Object> events, Today today) {
        this.book = book;
        this.use = use;
        this.mail = mail;
        this.events = events;
        this.today = today;
    }

    /**
     * The page is live: confirms its real address and makes it active. For who has compared it with the register already.
     *
     * @throws nl.accountregister.shared.RuleViolation when it is no address of the platform, or taken, or when a poort of the profile is not met
     */
    @Transactional
    public Account confirmInUse(Actor actor, long id, @Nullable String url) {
        return used(actor, id, use.begin(actor, preparing(actor, id), url));
    }

    /**
     * The same. When its address looks like that of another account of the register, somebody has to say why it is not the same.
     *
     * @param notDouble why not; null or empty when nothing was said
     * @throws nl.accountregister.shared.RuleViolation also on {@code geenDubbel}, with a link, for each account that it looks like
     */
    @Transactional
    public Account confirmInUse(Actor actor, long id, @Nullable String url, @Nullable String notDouble) {
        return used(actor, id, use.begin(actor, preparing(actor, id), url, notDouble));
    }

    private Account preparing(Actor actor, long id) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = book.lock(id);
        if (before.status() != AccountStatus.IN_PREPARATION) {
            throw new Conflict("account.transition", before.status(), AccountStatus.ACTIVE);
        }
        return before;
    }

    private Account used(Actor actor, long id, Account after) {
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
