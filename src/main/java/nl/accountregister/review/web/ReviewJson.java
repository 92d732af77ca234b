package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.review.DueReview;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewAnswer;
import nl.accountregister.review.ReviewAnswers;
import nl.accountregister.review.ReviewDraft;
import nl.accountregister.review.ReviewQuestion;
import nl.accountregister.review.ReviewSheet;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Herzieningen in the API. */
final class ReviewJson {

    private ReviewJson() {
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

    /** Answers to the first questions; {@code true} is yes, null was not asked. */
    @Serdeable
    record Answers(@Nullable Boolean eigenaar, @Nullable Boolean plaatsvervanger, @Nullable Boolean toegang, @Nullable Boolean beheerplan,
                   @Nullable Boolean tweestapsverificatie, @Nullable Boolean herstelmailbox) {

        static Answers of(ReviewAnswers answers) {
            return new Answers(answers.yes(ReviewQuestion.OWNER), answers.yes(ReviewQuestion.DEPUTY), answers.yes(ReviewQuestion.ACCESS),
                answers.yes(ReviewQuestion.PLAN), answers.yes(ReviewQuestion.TWO_FACTOR), answers.yes(ReviewQuestion.RECOVERY_MAILBOX));
        }
    }

    /** The reviews of an account. */
    @Serdeable
    record DoneList(List<Done> herzieningen) {
    }

    /**
     * A review that was done.
     *
     * @param antwoorden the first questions as yes or no
     * @param vragen     every question as it was asked, with its answer
     */
    @Serdeable
    record Done(long id, long account, LocalDate herzieningOp, LocalDate gedaanOp, Instant gedaan, String gedaanDoor, String omvang, String status,
                String uitkomst, Answers antwoorden, List<Answered> vragen, @Nullable String opmerking, @Nullable String actie, @Nullable LocalDate actieVoor,
                @Nullable LocalDate volgendeHerzieningOp, @Nullable Second tweede, @Nullable Withdrawn ingetrokken) {

        static Done of(Review r) {
            return new Done(r.id(), r.accountId(), r.dueOn(), r.doneOn(), r.doneAt(), r.doneByName(), r.part().code(), r.status().code(), r.outcome().code(),
                Answers.of(r.answers()), r.answers().all().stream().map(Answered::of).toList(), r.remark(), r.action(), r.actionDueOn(), r.nextReviewOn(),
                r.secondAt() == null ? null : new Second(r.secondByName(), r.secondAt(), Boolean.TRUE.equals(r.secondAgrees()), r.secondReason()),
                r.withdrawnAt() == null ? null : new Withdrawn(r.withdrawnByName(), r.withdrawnAt(), r.withdrawnReason()));
        }
    }

    /** A question with its answer. @param vraag as it was asked; null for a review from before the wording was kept */
    @Serdeable
    record Answered(String id, String soort, @Nullable Words vraag, String antwoord, @Nullable String toelichting, boolean inOrde) {

        static Answered of(ReviewAnswer a) {
            return new Answered(a.id(), a.kind().code(), a.asked().isEmpty() ? null : new Words(a.asked().nl(), a.asked().en()), a.value(), a.note(), a.good());
        }
    }

    /**
     * What a review asks.
     *
     * @param herzieningOp the date that it answers; null when there is none
     */
    @Serdeable
    record Sheet(Named account, @Nullable LocalDate herzieningOp, boolean hoogRisico, List<Question> vragen) {

        static Sheet of(ReviewSheet sheet) {
            return new Sheet(new Named(sheet.account().id(), sheet.account().name()), sheet.dueOn(), sheet.account().highRisk(),
                sheet.asked().stream().map(a -> new Question(a.id(), a.kind().code(), new Words(a.text().nl(), a.text().en()), a.right() == null ? null
                    : new Right(a.right().grantId(), new Named(a.right().personId(), a.right().person()), a.right().role().code()))).toList());
        }
    }

    /** A question. @param recht whose right it asks after; null for any other question */
    @Serdeable
    record Question(String id, String soort, Words vraag, @Nullable Right recht) {
    }

    /** One person's right. */
    @Serdeable
    record Right(long recht, Named medewerker, String rol) {
    }

    /** What was saved half way. */
    @Serdeable
    record Draft(Map<String, String> velden, String bewaardDoor, Instant bewaard, int versie) {

        static Draft of(ReviewDraft draft) {
            Map<String, String> fields = new LinkedHashMap<>();
            draft.typed().forEach((field, values) -> fields.put(field, values.isEmpty() ? "" : values.get(0)));
            return new Draft(fields, draft.savedByName(), draft.savedAt(), draft.version());
        }
    }

    /** A text in both languages. */
    @Serdeable
    record Words(String nl, String en) {
    }

    /** The second person who looked. @param reden why not, when they did not agree */
    @Serdeable
    record Second(String door, Instant op, boolean akkoord, @Nullable String reden) {
    }

    /** Who took it back, and why. */
    @Serdeable
    record Withdrawn(String door, Instant op, String reden) {
    }
}
