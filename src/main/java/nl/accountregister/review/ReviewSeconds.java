package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Today;

import java.util.List;

/**
 * Tweede beoordelaars: of an account with high risk a review waits until a second person has looked. Communications may, and
 * the owner or deputy who did not do it; never who did. Only when the second agrees the date moves and rights change.
 */
@Singleton
public class ReviewSeconds {

    private static final int MAX_REASON = 2000;

    private final ReviewRepository reviews;
    private final ReviewRights rights;
    private final AccountChanges changes;
    private final ReviewRecording.Writing writing;
    private final Today today;

    ReviewSeconds(ReviewRepository reviews, ReviewRights rights, AccountChanges changes, ReviewRecording.Writing writing, Today today) {
        this.reviews = reviews;
        this.rights = rights;
        this.changes = changes;
        this.writing = writing;
        this.today = today;
    }

    /** What waits for this actor to look, the longest waiting first, ten at most. */
    @ReadOnly
    public List<WaitingReview> waiting(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        long self = actor.personId() == null ? -1 : actor.personId();
        return reviews.waiting(actor.userId() == null ? -1 : actor.userId(), self, Permission.REVIEW_ANY.heldBy(actor) ? 0 : self);
    }

    /** Whether this actor may be the second. */
    public boolean mayLook(Actor actor, Account account, Review review) {
        return review.status() == ReviewStatus.AWAITING_SECOND && rights.mayReview(actor, account) && !review.isBy(actor);
    }

    /**
     * The second agrees: the review comes into force.
     *
     * @throws NotFound when there is no such review, or the actor may not know of the account
     * @throws Refused  for who may not review the account, or did it themselves
     * @throws Conflict when it does not wait any more, or the account is not active
     */
    @Transactional
    public Review agree(Actor actor, long accountId, long reviewId) {
        Review review = toLookAt(actor, accountId, reviewId);
        Account account = changes.hold(accountId);
        Review looked = review.looked(actor, today.moment(), true, null);
        return writing.book().agreed(actor, account, writing.effects().apply(actor, account, looked));
    }

    /**
     * The second does not agree: the date stands, no right changes, and what was answered is kept as a draft.
     *
     * @throws nl.accountregister.shared.RuleViolation when there is no reason
     * @throws NotFound when there is no such review, or the actor may not know of the account
     * @throws Refused  for who may not review the account, or did it themselves
     * @throws Conflict when it does not wait any more, or the account is not active
     */
    @Transactional
    public Review giveBack(Actor actor, long accountId, long reviewId, @Nullable String reason) {
        Review review = toLookAt(actor, accountId, reviewId);
        PlainText check = new PlainText();
        String why = check.block("reden", reason, MAX_REASON, "review.second.reason");
        check.check();
        Account account = changes.hold(accountId);
        if (review.isWhole()) {
            writing.drafts().keep(actor, account, TypedAgain.of(review, writing.book().writtenActions(review)));
        }
        return writing.book().returned(actor, account, review.looked(actor, today.moment(), false, why));
    }

    private Review toLookAt(Actor actor, long accountId, long reviewId) {
        changes.hold(accountId);
        Account account = rights.reviewable(actor, accountId);
        Review review = reviews.findByIdAndAccountId(reviewId, accountId).orElseThrow(NotFound::new);
        if (account.status() != AccountStatus.ACTIVE || review.status() != ReviewStatus.AWAITING_SECOND) {
            throw new Conflict("review.second.gone", account.name());
        }
        if (review.isBy(actor)) {
            throw new Refused("second look at own review", "review.second.own");
        }
        return review;
    }
}
