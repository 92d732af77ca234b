package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.review.ReviewSheet.Right;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Regel: every question has an answer; what has something among its answers that is not in order, is not in order; who says
 * that action is needed says what, who and by when, unless the register knows that from the answers.
 */
final class ReviewRule {

    /** Most acties that somebody writes with one review. */
    static final int MOST_ACTIONS = 3;

    private static final int MAX_REMARK = 4000;
    /** Fewer people than this can manage the account only when the reviewer knows. */
    private static final int ADMINS = 2;

    private final ReviewSheet sheet;
    private final NewReview sent;
    private final LocalDate today;
    private final PlainText check = new PlainText();

    /** What may be stored. */
    record Clean(ReviewAnswers answers, List<RightChange> rights, ReviewOutcome outcome, @Nullable String remark, List<ReviewActionRule.Clean> actions) {
    }

    /** A right that ends. @param role what the person gets instead; null for nothing */
    record RightChange(Right right, @Nullable AccessRole role) {
    }

    private ReviewRule(ReviewSheet sheet, NewReview sent, LocalDate today) {
        this.sheet = sheet;
        this.sent = sent;
        this.today = today;
    }

    /**
     * @param inService whether somebody can be given an actie
     * @throws RuleViolation with everything that is wrong
     */
    static Clean check(ReviewSheet sheet, NewReview sent, LocalDate today, LongPredicate inService) {
        return new ReviewRule(sheet, sent, today).clean(inService);
    }

    private Clean clean(LongPredicate inService) {
        ReviewAnswers answers = new ReviewAnswerRule(sheet, sent, today, check).answers();
        ReviewOutcome outcome = outcome(sent.outcome());
        List<RightChange> rights = rights(sheet, answers);
        if (outcome == ReviewOutcome.IN_ORDER && !answers.refused().isEmpty()) {
            check.refuse("uitkomst", "review.outcome.refused", answers.refused().size());
        }
        if (outcome != ReviewOutcome.TO_BE_CLOSED) {
            fewAdmins(rights);
        }
        List<ReviewActionRule.Clean> actions = new ReviewActionRule(sent, today, inService, check).actions(answers, outcome);
        String remark = check.optionalBlock("opmerking", sent.remark(), MAX_REMARK);
        if (!sent.isWhole() && remark.isEmpty() && check.isFineAt("opmerking")) {
            check.refuse("opmerking", "review.part.why");
        }
        check.check();
        return new Clean(answers, rights, outcome, remark.isEmpty() ? null : remark, actions);
    }

    /** What answers change, of the rights that hold now. */
    static List<RightChange> rights(ReviewSheet sheet, ReviewAnswers answers) {
        List<RightChange> changes = new ArrayList<>();
        for (ReviewAnswer answer : answers.all()) {
            if (answer.kind() == AnswerKind.GRANT && !answer.value().equals(GrantAnswer.KEEP.code())) {
                sheet.find(answer.id()).map(ReviewSheet.Asked::right).ifPresent(right ->
                    changes.add(new RightChange(right, answer.note() == null ? null : Coded.find(AccessRole.class, answer.note()).orElse(null))));
            }
        }
        return changes;
    }


    /** Nobody is kept from ending a right, but who leaves an account to one person, or none, says that they know. */
    private void fewAdmins(List<RightChange> changes) {
        List<Long> ended = changes.stream().map(c -> c.right().grantId()).toList();
        Stream<Long> staying = sheet.rights().stream().filter(r -> r.inService() && r.role() == AccessRole.ADMIN && !ended.contains(r.grantId())).map(Right::personId);
        Stream<Long> coming = changes.stream().filter(c -> c.role() == AccessRole.ADMIN && c.right().inService()).map(c -> c.right().personId());
        long before = sheet.rights().stream().filter(r -> r.inService() && r.role() == AccessRole.ADMIN).map(Right::personId).distinct().count();
        long after = Stream.concat(staying, coming).distinct().count();
        if (after < ADMINS && after < before && !sent.fewAdmins()) {
            check.refuse("weinigBeheerders", "review.fewAdmins", after);
        }
    }

    @Nullable
    private ReviewOutcome outcome(@Nullable String code) {
        if (code == null || code.isBlank()) {
            check.refuse("uitkomst", "review.outcome.required");
            return null;
        }
        return Coded.find(ReviewOutcome.class, code).orElseGet(() -> {
            check.refuse("uitkomst", "review.outcome.unknown",
                Arrays.stream(ReviewOutcome.values()).map(Coded::code).collect(Collectors.joining(", ")));
            return null;
        });
    }
}
