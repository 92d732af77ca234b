package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Today;

import java.time.Duration;

/**
 * Intrekken: a review that should not have been sent in. Communications may withdraw the latest of an account, and who did it
 * within a day. The date is what it was, and
 * so is what it changed of two-factor; rights that ended or changed with it stay as they are now.
 */
@Singleton
public class ReviewWithdrawals {

    private static final Duration OWN = Duration.ofDays(1);
    private static final int MAX_REASON = 2000;

    private final ReviewRepository reviews;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final ReviewRecording.Writing writing;
    private final Today today;

    ReviewWithdrawals(ReviewRepository reviews, Accounts accounts, AccountChanges changes, ReviewRecording.Writing writing, Today today) {
        this.reviews = reviews;
        this.accounts = accounts;
        this.changes = changes;
        this.writing = writing;
        this.today = today;
    }

    /** Whether this actor may withdraw this review now. */
    public boolean mayWithdraw(Actor actor, Account account, Review review) {
        return account.status() != AccountStatus.CLOSED && mayTakeBack(actor, review)
            && reviews.latest(account.id()).filter(latest -> latest.id().equals(review.id())).isPresent();
    }

    /**
     * Withdraws a review.
     *
     * @throws NotFound when there is none, or the actor does not see the account in full
     * @throws Refused  for who may not, or not any more
     * @throws Conflict when it is not the latest, was withdrawn already, or the account is closed
     * @throws nl.accountregister.shared.RuleViolation when there is no reason
     */
    @Transactional
    public Review withdraw(Actor actor, long accountId, long reviewId, @Nullable String reason) {
        changes.hold(accountId);
        Account account = accounts.getInFull(actor, accountId);
        Review review = reviews.findByIdAndAccountId(reviewId, accountId).orElseThrow(NotFound::new);
        if (!mayTakeBack(actor, review)) {
            throw new Refused("withdraw review", "review.withdraw.notYours");
        }
        if (!mayWithdraw(actor, account, review)) {
            throw new Conflict("review.withdraw.notLatest", account.name());
        }
        PlainText check = new PlainText();
        String why = check.block("reden", reason, MAX_REASON, "review.withdraw.reason.required");
        check.check();
        Review undone = writing.effects().undo(actor, account, review);
        return writing.book().withdrawn(actor, account, undone.withdrawn(actor, today.moment(), why));
    }

    private boolean mayTakeBack(Actor actor, Review review) {
        return Permission.REVIEW_ANY.heldBy(actor) || review.isBy(actor) && !today.moment().isAfter(review.doneAt().plus(OWN));
    }
}
