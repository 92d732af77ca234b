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
    private final NotTheSame notTheSame;

    AccountChanges(AccountBook book, AccountRules rules, NotTheSame notTheSame) {
        this.book = book;
        this.rules = rules;
        this.notTheSame = notTheSame;
    }

    /**
     * Changes an account, as {@link #change(Actor, long, int, NewAccount)}. When it comes to look like another account of the
     * register, somebody has to say why it is not the same.
     *
     * @param notDouble why it is not the same as what it looks like now; null or empty when nothing was said
     * @throws nl.accountregister.shared.RuleViolation also on {@code geenDubbel}, with a link, for each account that it looks like
     */
    @Transactional
    public void change(Actor actor, long id, int version, NewAccount data, @Nullable String notDouble) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = open(id, version);
        Account after = changed(before, data);
        NotTheSame.Said said = notTheSame.of(actor, before, Candidate.of(after), notDouble);
        if (said.missing()) {
            book.requireFree(before, after);
            said.require();
        }
        notTheSame.record(actor, book.change(actor, before, after, "account.gewijzigd"), said);
    }

    /**
     * Changes an account, for who has compared it with the register already.
     *
     * @param version the version that the actor had before them
     * @throws Conflict when somebody changed it since, or when it is closed
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    @Transactional
    public void change(Actor actor, long id, int version, NewAccount data) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account before = open(id, version);
        book.change(actor, before, changed(before, data), "account.gewijzigd");
    }

    private Account open(long id, int version) {
        Account before = book.lock(id, version);
        if (before.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", before.name());
        }
        return before;
    }

    private Account changed(Account before, NewAccount data) {
        AccountRules.Clean c = rules.check(data, before, before.status() != AccountStatus.IN_PREPARATION);
        Address at = c.address();
        return new Account(before.id(), before.platform(), c.kind(), c.name(), at == null ? null : at.url(),
            at == null ? null : at.handle(), at == null ? null : at.platformRef(), before.status(), before.statusReason(),
            c.locationId(), c.subject(), c.ownerId(), c.deputyId(), c.departments(), c.visibility(), c.audience(), c.twoFactor(),
            c.recoveryMailbox(), c.interval(), data.nextReviewOn() == null ? before.nextReviewOn() : data.nextReviewOn(), before.lastReviewOn(),
            before.statusSince(), at == null ? null : at.identityKey(), before.requestId(), before.registeredAt(),
            c.highRisk(), data.nextReviewOn() == null || data.nextReviewOn().equals(before.nextReviewOn()) ? before.reviewAnchorDay() : null,
            before.version());
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
