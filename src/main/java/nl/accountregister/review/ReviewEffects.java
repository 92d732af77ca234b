package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.access.ReviewedAccess;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.ReviewResult;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;

import java.time.LocalDate;
import java.util.Objects;

/** What a review changes when it comes into force: the account's dates and two-factor, and the rights on it. */
@Singleton
class ReviewEffects {

    private final AccountChanges changes;
    private final ReviewedAccess access;
    private final ReviewSheets sheets;
    private final Profiles profiles;

    ReviewEffects(AccountChanges changes, ReviewedAccess access, ReviewSheets sheets, Profiles profiles) {
        this.changes = changes;
        this.access = access;
        this.sheets = sheets;
        this.profiles = profiles;
    }

    /**
     * Brings a review into force.
     *
     * @param account as it is now, locked by the caller
     * @return the review with the date that follows
     */
    Review apply(Actor actor, Account account, Review review) {
        ReviewRule.rights(sheets.of(account), review.answers()).forEach(change -> {
            if (change.role() == null) {
                access.end(actor, account, change.right().grantId());
            } else {
                access.change(actor, account, change.right().grantId(), change.role());
            }
        });
        TwoFactor factor = twoFactor(review.answers());
        TwoFactor before = factor == null || factor == account.twoFactor() ? null : account.twoFactor();
        if (!review.isWhole()) {
            if (factor != null) {
                changes.lookedAt(actor, account.id(), factor);
            }
            return review.inForce(null, null, null, before);
        }
        // Who moved the date by hand while the second person looked, meant it.
        boolean moved = account.nextReviewOn() != null && !account.nextReviewOn().equals(review.dueOn());
        ReviewSchedule.Next next = moved ? new ReviewSchedule.Next(account.nextReviewOn(), account.reviewAnchorDay())
            : ReviewSchedule.next(review.dueOn(), review.doneOn(), account.reviewIntervalMonths(), profiles.current().reviews().from(), account.reviewAnchorDay());
        LocalDate last = account.lastReviewOn() == null || account.lastReviewOn().isBefore(review.doneOn()) ? review.doneOn() : account.lastReviewOn();
        changes.reviewed(actor, account.id(), new ReviewResult(last, next.on(), next.anchorDay(), factor));
        return review.inForce(next.on(), account.lastReviewOn(), account.reviewAnchorDay(), before);
    }

    /**
     * Puts the dates back, and what it changed of two-factor; what somebody changed by hand since stays.
     *
     * @return the review, without what it changed of two-factor when that stays
     */
    Review undo(Actor actor, Account account, Review review) {
        if (review.status() != ReviewStatus.IN_FORCE) {
            return review;
        }
        TwoFactor factor = account.twoFactor() == twoFactor(review.answers()) ? review.twoFactorBefore() : null;
        if (review.isWhole()) {
            boolean untouched = Objects.equals(account.nextReviewOn(), review.nextReviewOn());
            changes.reviewWithdrawn(actor, account.id(), new ReviewResult(review.lastBefore(), untouched ? review.dueOn() : account.nextReviewOn(),
                untouched ? review.anchorBefore() : account.reviewAnchorDay(), factor));
        } else if (factor != null) {
            changes.reviewWithdrawn(actor, account.id(), new ReviewResult(account.lastReviewOn(), account.nextReviewOn(), account.reviewAnchorDay(), factor));
        }
        return factor == null ? review.leavingTwoFactor() : review;
    }

    @Nullable
    private static TwoFactor twoFactor(ReviewAnswers answers) {
        Boolean on = answers.yes(ReviewQuestion.TWO_FACTOR);
        return on == null ? null : on ? TwoFactor.ON : TwoFactor.OFF;
    }
}
