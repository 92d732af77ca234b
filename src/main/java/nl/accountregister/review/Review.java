package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.shared.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Herziening that was done. What was answered never changes; what became of it afterwards stands beside it.
 *
 * @param dueOn         the herzieningsdatum that it answers; of a review of a part, the one that stood then
 * @param doneBy        user who did it; 0 when none did, as in demo data
 * @param doneByName    the name at that moment
 * @param action        what somebody wrote that must be done, the first when several; null when nothing
 * @param actionDueOn   by when, that day included; null when nothing
 * @param nextReviewOn  the herzieningsdatum that follows; null when no date moved
 * @param doneByPerson  the medewerker behind the user
 * @param lastBefore    day of the review before this one, for when it is withdrawn
 * @param anchorBefore  the account's anchor before this one
 * @param twoFactorBefore what the account said of two-factor before this one changed it; null when it changed nothing
 * @param secondBy      user who looked as second
 * @param secondAgrees  whether the second agreed; null when nobody looked
 */
@MappedEntity("review")
public record Review(@Id @GeneratedValue @Nullable Long id, long accountId, LocalDate dueOn, LocalDate doneOn, Instant doneAt,
                     long doneBy, String doneByName, ReviewOutcome outcome,
                     @TypeDef(type = DataType.STRING) @MappedProperty(converter = ReviewAnswersText.class) ReviewAnswers answers,
                     @Nullable String remark, @Nullable String action, @Nullable LocalDate actionDueOn, @Nullable LocalDate nextReviewOn,
                     ReviewPart part, ReviewStatus status, @Nullable Long doneByPerson, @Nullable LocalDate lastBefore, @Nullable Integer anchorBefore, @Nullable TwoFactor twoFactorBefore,
                     @Nullable Long secondBy, @Nullable String secondByName, @Nullable Instant secondAt, @Nullable Boolean secondAgrees,
                     @Nullable String secondReason, @Nullable String withdrawnByName, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason) {

    public boolean isWhole() {
        return part == ReviewPart.WHOLE;
    }

    /** Whether this actor is the one who did it. */
    public boolean isBy(Actor actor) {
        return actor.userId() != null && actor.userId() == doneBy || actor.is(doneByPerson);
    }

    /**
     * As it stood just before a moment: what became of it later is left out. Empty when it had not been done yet.
     */
    public Optional<Review> before(Instant end) {
        if (!doneAt.isBefore(end)) {
            return Optional.empty();
        }
        boolean looked = secondAt != null && secondAt.isBefore(end);
        boolean gone = withdrawnAt != null && withdrawnAt.isBefore(end);
        boolean waited = secondAt != null && !looked || secondAt == null && status == ReviewStatus.AWAITING_SECOND;
        ReviewStatus then = gone || looked && Boolean.FALSE.equals(secondAgrees) ? ReviewStatus.WITHDRAWN : waited ? ReviewStatus.AWAITING_SECOND : ReviewStatus.IN_FORCE;
        return Optional.of(new Review(id, accountId, dueOn, doneOn, doneAt, doneBy, doneByName, outcome, answers, remark, action, actionDueOn,
            then == ReviewStatus.AWAITING_SECOND ? null : nextReviewOn, part, then, doneByPerson, lastBefore, anchorBefore,
            then == ReviewStatus.AWAITING_SECOND ? null : twoFactorBefore, looked ? secondBy : null, looked ? secondByName : null, looked ? secondAt : null, looked ? secondAgrees : null, looked ? secondReason : null, gone ? withdrawnByName : null,
            gone ? withdrawnAt : null, gone ? withdrawnReason : null));
    }

    /** In force, with the dates that it moved. @param next null when it moves none @param factor null when it changed nothing of two-factor */
    Review inForce(@Nullable LocalDate next, @Nullable LocalDate last, @Nullable Integer anchor, @Nullable TwoFactor factor) {
        return new Review(id, accountId, dueOn, doneOn, doneAt, doneBy, doneByName, outcome, answers, remark, action, actionDueOn, next, part,
            ReviewStatus.IN_FORCE, doneByPerson, last, anchor, factor, secondBy, secondByName, secondAt, secondAgrees, secondReason, withdrawnByName, withdrawnAt,
            withdrawnReason);
    }

    /** As the second person left it; who returns it, withdraws it. */
    Review looked(Actor second, Instant at, boolean agrees, @Nullable String reason) {
        return new Review(id, accountId, dueOn, doneOn, doneAt, doneBy, doneByName, outcome, answers, remark, action, actionDueOn, nextReviewOn, part,
            agrees ? ReviewStatus.IN_FORCE : ReviewStatus.WITHDRAWN, doneByPerson, lastBefore, anchorBefore, twoFactorBefore, second.userId(), second.name(), at, agrees,
            reason, withdrawnByName, withdrawnAt, withdrawnReason);
    }

    /** When what the account says of two-factor was changed by somebody else since: that stays. */
    Review leavingTwoFactor() {
        return new Review(id, accountId, dueOn, doneOn, doneAt, doneBy, doneByName, outcome, answers, remark, action, actionDueOn, nextReviewOn, part, status,
            doneByPerson, lastBefore, anchorBefore, null, secondBy, secondByName, secondAt, secondAgrees, secondReason, withdrawnByName, withdrawnAt, withdrawnReason);
    }

    Review withdrawn(Actor by, Instant at, String reason) {
        return new Review(id, accountId, dueOn, doneOn, doneAt, doneBy, doneByName, outcome, answers, remark, action, actionDueOn, nextReviewOn, part,
            ReviewStatus.WITHDRAWN, doneByPerson, lastBefore, anchorBefore, twoFactorBefore, secondBy, secondByName, secondAt, secondAgrees, secondReason, by.name(), at, reason);
    }
}
