package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.accountregister.review.DueReview;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewAnswers;
import nl.accountregister.review.ReviewQuestion;
import nl.accountregister.shared.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Herzieningen in the API. */
final class ReviewJson {

    private ReviewJson() {
    }

    /** Something with a number and a name. */
    @Serdeable
    record Named(long id, String naam) {
    }

    /** A page of the list of reviews that are due. */
    @Serdeable
    record DueList(List<Due> herzieningen, long totaal, int pagina, int grootte) {

        static DueList of(Page<DueReview> page, LocalDate today) {
            return new DueList(page.rows().stream().map(due -> Due.of(due, today)).toList(), page.total(), page.number(), page.size());
        }
    }

    /**
     * A review that is due.
     *
     * @param dagenTeLaat days since the date; 0 when it has not passed
     */
    @Serdeable
    record Due(Named account, String platform, @Nullable Named locatie, Named eigenaar, @Nullable Named plaatsvervanger,
               LocalDate herzieningOp, @Nullable LocalDate laatsteHerzieningOp, boolean achterstallig, long dagenTeLaat) {

        static Due of(DueReview due, LocalDate today) {
            return new Due(new Named(due.accountId(), due.name()), due.platform(),
                due.locationId() == null ? null : new Named(due.locationId(), due.locationName()), new Named(due.ownerId(), due.ownerName()),
                due.deputyId() == null ? null : new Named(due.deputyId(), due.deputyName()), due.dueOn(), due.lastOn(),
                due.isOverdue(today), Math.max(0, today.toEpochDay() - due.dueOn().toEpochDay()));
        }
    }

    /** Answers; {@code true} is yes. */
    @Serdeable
    record Answers(@Nullable Boolean eigenaar, @Nullable Boolean plaatsvervanger, @Nullable Boolean toegang, @Nullable Boolean beheerplan,
                   @Nullable Boolean tweestapsverificatie, @Nullable Boolean herstelmailbox) {

        static Answers of(ReviewAnswers answers) {
            Map<ReviewQuestion, Boolean> given = answers.given();
            return new Answers(given.get(ReviewQuestion.OWNER), given.get(ReviewQuestion.DEPUTY), given.get(ReviewQuestion.ACCESS),
                given.get(ReviewQuestion.PLAN), given.get(ReviewQuestion.TWO_FACTOR), given.get(ReviewQuestion.RECOVERY_MAILBOX));
        }

    }

    /** Answers as they were sent. They are read as text, because a boolean would make "no" of any word. */
    @Serdeable
    record SentAnswers(@Schema(type = "boolean") @Nullable String eigenaar, @Schema(type = "boolean") @Nullable String plaatsvervanger,
                       @Schema(type = "boolean") @Nullable String toegang, @Schema(type = "boolean") @Nullable String beheerplan,
                       @Schema(type = "boolean") @Nullable String tweestapsverificatie,
                       @Schema(type = "boolean") @Nullable String herstelmailbox) {

        ReviewAnswers toAnswers() {
            Map<ReviewQuestion, Boolean> given = new EnumMap<>(ReviewQuestion.class);
            given.put(ReviewQuestion.OWNER, answer(eigenaar));
            given.put(ReviewQuestion.DEPUTY, answer(plaatsvervanger));
            given.put(ReviewQuestion.ACCESS, answer(toegang));
            given.put(ReviewQuestion.PLAN, answer(beheerplan));
            given.put(ReviewQuestion.TWO_FACTOR, answer(tweestapsverificatie));
            given.put(ReviewQuestion.RECOVERY_MAILBOX, answer(herstelmailbox));
            return new ReviewAnswers(given);
        }

        @Nullable
        private static Boolean answer(@Nullable String sent) {
            return "true".equals(sent) ? Boolean.TRUE : "false".equals(sent) ? Boolean.FALSE : null;
        }
    }

    /**
     * A review that is sent in.
     *
     * @param herzieningOp the due date that it answers; without it, an account takes one review a day
     */
    @Serdeable
    record Sent(@Nullable LocalDate herzieningOp, @Nullable SentAnswers antwoorden, @Nullable String uitkomst, @Nullable String opmerking,
                @Nullable String actie, @Nullable LocalDate actieVoor) {

        NewReview toReview() {
            return new NewReview(herzieningOp, antwoorden == null ? new ReviewAnswers(Map.of()) : antwoorden.toAnswers(), uitkomst, opmerking,
                actie, actieVoor);
        }
    }

    /** The reviews of an account. */
    @Serdeable
    record DoneList(List<Done> herzieningen) {
    }

    /** A review that was done. */
    @Serdeable
    record Done(long id, long account, LocalDate herzieningOp, LocalDate gedaanOp, Instant gedaan, String gedaanDoor, String uitkomst,
                Answers antwoorden, @Nullable String opmerking, @Nullable String actie, @Nullable LocalDate actieVoor,
                @Nullable LocalDate volgendeHerzieningOp) {

        static Done of(Review review) {
            return new Done(review.id(), review.accountId(), review.dueOn(), review.doneOn(), review.doneAt(), review.doneByName(),
                review.outcome().code(), Answers.of(review.answers()), review.remark(), review.action(), review.actionDueOn(), review.nextReviewOn());
        }
    }
}
