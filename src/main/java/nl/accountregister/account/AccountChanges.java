package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;

/** Wijzigen: new data for an account, and what its herziening finds. */
@Singleton
public class AccountChanges {

    private final AccountBook book;
    private final AccountRules rules;

    AccountChanges(AccountBook book, AccountRules rules) {
        this.book = book;
        this.rules = rules;
    }

    /**
     * Changes an account.
     *
     * @param version the version that the actor had before them
     * @throws Conflict when somebody changed it since, or when it is closed
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    @Transactional
    public void change(Actor actor, long id, int version, NewAccount data) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = book.lock(id, version);
        if (before.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", before.name());
        }
        AccountRules.Clean c = rules.check(data, before, before.status() != AccountStatus.IN_PREPARATION);
        Address at = c.address();
        book.change(actor, before, new Account(before.id(), before.platform(), c.kind(), c.name(), at == null ? null : at.url(),
            at == null ? null : at.handle(), at == null ? before.platformRef() : at.platformRef(), before.status(), before.statusReason(),
            c.locationId(), c.subject(), c.ownerId(), c.deputyId(), c.departments(), c.visibility(), c.audience(), c.twoFactor(),
            c.recoveryMailbox(), c.interval(), data.nextReviewOn() == null ? before.nextReviewOn() : data.nextReviewOn(), before.lastReviewOn(),
            before.statusSince(), at == null ? null : at.identityKey(), before.requestId(), before.registeredAt(),
            c.highRisk(), data.nextReviewOn() == null || data.nextReviewOn().equals(before.nextReviewOn()) ? before.reviewAnchorDay() : null,
            before.version()), "account.gewijzigd");
    }

    /**
     * System call: what a review found, in the transaction of the review, whose service has checked who may do it.
     *
     * @throws Conflict when the account is not active any more
     */
    @Transactional
    public void reviewed(Actor actor, long id, ReviewResult result) {
        Account before = book.lock(id);
        if (before.status() != AccountStatus.ACTIVE) {
            throw new Conflict("account.notActive", before.name());
        }
        book.change(actor, before, before.reviewed(result.doneOn(), result.nextReviewOn(), result.anchorDay(),
            result.twoFactor() == null ? before.twoFactor() : result.twoFactor()), "account.herzien");
    }

    /** System call: what a review of a part of it found, in the transaction of that review; no date moves. */
    @Transactional
    public void lookedAt(Actor actor, long id, TwoFactor twoFactor) {
        Account before = book.lock(id);
        if (before.twoFactor() != twoFactor) {
            book.change(actor, before, before.reviewed(before.lastReviewOn(), before.nextReviewOn(), before.reviewAnchorDay(), twoFactor), "account.herzien");
        }
    }

    /** System call: the dates as they were before a review that is withdrawn, in the transaction of the withdrawal. */
    @Transactional
    public void reviewWithdrawn(Actor actor, long id, ReviewResult before) {
        Account now = book.lock(id);
        book.change(actor, now, now.reviewed(before.doneOn(), before.nextReviewOn(), before.anchorDay(),
            before.twoFactor() == null ? now.twoFactor() : before.twoFactor()), "account.herziening-ingetrokken");
    }

    /**
     * System call: the account, which nobody else changes until the transaction ends.
     *
     * @throws nl.accountregister.shared.NotFound when there is none
     */
    @Transactional
    public Account hold(long id) {
        return book.lock(id);
    }

    /**
     * System call: an account goes to a new owner, in the transaction of the overdracht, whose service has checked who may
     * do it and that both people can be what they become.
     *
     * @param deputyId null for no deputy
     * @throws Conflict when the account is closed
     */
    @Transactional
    public void handOver(Actor actor, long id, long ownerId, @Nullable Long deputyId) {
        Account before = book.lock(id);
        if (before.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", before.name());
        }
        book.change(actor, before, before.ownedBy(ownerId, deputyId), "account.overgedragen");
    }
}
