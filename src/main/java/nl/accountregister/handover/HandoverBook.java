package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

import java.util.List;
import java.util.Optional;

/**
 * The one place where overdrachten are written, each change with its mail and its entry in the audit log. Callers run in
 * a transaction, have checked rights and have locked the account first and the handover second.
 */
@Singleton
class HandoverBook {

    private final HandoverRepository handovers;
    private final Accounts accounts;
    private final HandoverMail mail;
    private final AuditLog audit;
    private final Today today;

    HandoverBook(HandoverRepository handovers, Accounts accounts, HandoverMail mail, AuditLog audit, Today today) {
        this.handovers = handovers;
        this.accounts = accounts;
        this.mail = mail;
        this.audit = audit;
        this.today = today;
    }

    Optional<Handover> openOf(long accountId) {
        return handovers.openOf(accountId);
    }

    /** @throws NotFound when there is none; the row stays locked until the transaction ends */
    Handover lock(long id) {
        return handovers.lock(id).orElseThrow(NotFound::new);
    }

    Account account(Handover handover) {
        return accounts.findSystem(handover.accountId()).orElseThrow(NotFound::new);
    }

    long open(Actor actor, Handover handover, Account account) {
        Handover saved = handovers.save(handover);
        audit.record(actor, "overdracht.voorgesteld", Subject.account(account.id()), account.name(), null, saved.facts());
        mail.asked(saved, account);
        return saved.id();
    }

    /** Mails only when there is a wait; else the mail that it is done follows at once. */
    Handover accept(Actor actor, Handover before) {
        Handover after = store(actor, before, before.answered(today.moment()), "overdracht.aanvaard");
        if (after.effectiveOn().isAfter(today.date())) {
            mail.accepted(after, account(after));
        }
        return after;
    }

    void decline(Actor actor, Handover before, String reason) {
        Handover after = store(actor, before, before.ended(HandoverStatus.DECLINED, actor, today.moment(), reason, null), "overdracht.geweigerd");
        mail.declined(after, account(after));
    }

    void withdraw(Actor actor, Handover before, String reason) {
        Handover after = store(actor, before, before.ended(HandoverStatus.WITHDRAWN, actor, today.moment(), reason, null), "overdracht.ingetrokken");
        mail.withdrawn(after, account(after));
    }

    void stop(Actor actor, Handover before, StopCause cause) {
        Handover after = store(actor, before, before.ended(HandoverStatus.STOPPED, actor, today.moment(), null, cause), "overdracht.gestopt");
        mail.stopped(after, account(after));
    }

    /** Only the handover itself; the account and the rights follow in the same transaction. */
    void done(Actor actor, Handover before) {
        store(actor, before, before.ended(HandoverStatus.DONE, actor, today.moment(), null, null), "overdracht.uitgevoerd");
    }

    /** Those whose new owner is not there to take over, or will not be on the day; behind the one that was last seen. */
    List<Long> whereNewOwnerLeaves(long last) {
        return handovers.newOwnerLeaves(today.date(), last);
    }

    /** Stops one of them. @return whether it was stopped now */
    @Transactional
    boolean stopAsNewOwnerLeaves(Actor actor, long id) {
        Handover now = lock(id);
        if (!now.status().isOpen()) {
            return false;
        }
        stop(actor, now, StopCause.NEW_OWNER_LEFT);
        return true;
    }

    private Handover store(Actor actor, Handover before, Handover after, String action) {
        handovers.update(after);
        audit.record(actor, action, Subject.account(after.accountId()), account(after).name(), before.facts(), after.facts());
        return after;
    }

    @Nullable
    Handover openLocked(long accountId) {
        return handovers.openOf(accountId).flatMap(h -> handovers.lock(h.id())).filter(h -> h.status().isOpen()).orElse(null);
    }
}
