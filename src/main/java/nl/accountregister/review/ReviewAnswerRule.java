package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.review.ReviewSheet.Asked;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Regel for the answers: each question that must have one has one, of its kind; a date is one of the calendar and has come;
 * a right that is answered for is one that holds on this account.
 */
final class ReviewAnswerRule {

    private static final int MAX_TROUBLE = 2000;
    private static final String RIGHT = "toegang-\\d{1,18}";

    private final ReviewSheet sheet;
    private final NewReview sent;
    private final LocalDate today;
    private final PlainText check;

    ReviewAnswerRule(ReviewSheet sheet, NewReview sent, LocalDate today, PlainText check) {
        this.sheet = sheet;
        this.sent = sent;
        this.today = today;
        this.check = check;
    }

    /** What is right among the answers; what is wrong has been noted. */
    ReviewAnswers answers() {
        List<ReviewAnswer> answers = new ArrayList<>();
        for (Asked asked : asked()) {
            String value = value(asked.id());
            ReviewAnswer answer = value.isEmpty() ? missing(asked) : answer(asked, value);
            if (answer != null) {
                answers.add(answer);
            }
        }
        if (!sent.isWhole() && answers.isEmpty() && check.violations().isEmpty()) {
            check.refuse(sheet.asked().get(0).id(), "review.part.empty");
        }
        Set<String> known = sheet.asked().stream().map(Asked::id).collect(Collectors.toSet());
        for (String id : sent.answers().keySet()) {
            if (id.matches(RIGHT) && !known.contains(id)) {
                check.refuse(sheet.find(ReviewQuestion.ACCESS.field()).map(Asked::id).orElse(null), "review.answer.right.gone");
            } else if (id.startsWith("eigen-") && !known.contains(id) && !known.contains(id.replaceAll("-geen$", ""))) {
                check.refuse(null, "review.answer.unknown", id.length() > 60 ? id.substring(0, 60) : id);
            }
        }
        return new ReviewAnswers(answers);
    }

    /** Programs that know the first questions only, are asked no others. */
    private List<Asked> asked() {
        if (sent.scope() != NewReview.Scope.FIRST) {
            return sheet.asked();
        }
        List<Asked> first = new ArrayList<>();
        ReviewQuestion.FIRST.forEach(q -> first.add(sheet.find(q.field())
            .orElseGet(() -> new Asked(q.field(), q.kind(), Bilingual.EMPTY, Bilingual.EMPTY, null, 0))));
        return first;
    }

    @Nullable
    private ReviewAnswer missing(Asked asked) {
        if (sent.isWhole()) {
            switch (asked.kind()) {
                case GRANT -> check.refuse(asked.id(), "review.answer.right.required", asked.right().person());
                case DATE -> check.refuse(asked.id(), asked.question() == null ? "review.answer.date.own" : "review.answer.date.required");
                case TROUBLE -> check.refuse(asked.id(), "review.answer.trouble.required");
                default -> {
                    if (asked.question() == null) {
                        check.refuse(asked.id(), "review.answer.own.required", asked.text());
                    } else {
                        check.refuse(asked.id(), "review.answer.required", asked.question());
                    }
                }
            }
        }
        return null;
    }

    @Nullable
    private ReviewAnswer answer(Asked asked, String value) {
        return switch (asked.kind()) {
            case YES_NO -> yesNo(asked, value, value.equals(ReviewAnswer.YES), null);
            case TROUBLE -> trouble(asked, value);
            case DATE -> date(asked, value);
            case GRANT -> right(asked, value);
        };
    }

    @Nullable
    private ReviewAnswer yesNo(Asked asked, String value, boolean good, @Nullable String note) {
        if (!value.equals(ReviewAnswer.YES) && !value.equals(ReviewAnswer.NO)) {
            check.refuse(asked.id(), "review.answer.yesNo");
            return null;
        }
        return new ReviewAnswer(asked.id(), asked.kind(), asked.text(), value, note, good);
    }

    /** What went wrong may have been put right; so it is told, and asks for no actie by itself. */
    @Nullable
    private ReviewAnswer trouble(Asked asked, String value) {
        String what = check.optionalBlock(asked.id() + "-wat", value.equals(ReviewAnswer.YES) ? sent.answers().get(asked.id() + "-wat") : null, MAX_TROUBLE);
        if (value.equals(ReviewAnswer.YES) && what.isEmpty() && check.violations().stream().noneMatch(v -> (asked.id() + "-wat").equals(v.field()))) {
            check.refuse(asked.id() + "-wat", "review.answer.trouble.what");
        }
        return yesNo(asked, value, true, what.isEmpty() ? null : what);
    }

    @Nullable
    private ReviewAnswer date(Asked asked, String value) {
        if (value.equals(ReviewAnswer.NONE)) {
            return new ReviewAnswer(asked.id(), asked.kind(), asked.text(), value, null, true);
        }
        LocalDate day = IsoDate.read(value).orElse(null);
        if (day == null) {
            check.refuse(asked.id(), "error.date", value.length() > 40 ? value.substring(0, 40) : value);
            return null;
        }
        if (day.isAfter(today)) {
            check.refuse(asked.id(), "review.answer.date.future");
            return null;
        }
        boolean stale = asked.stale() > 0 && day.isBefore(today.minusDays(asked.stale()));
        return new ReviewAnswer(asked.id(), asked.kind(), asked.text(), value, stale ? String.valueOf(asked.stale()) : null, true);
    }

    @Nullable
    private ReviewAnswer right(Asked asked, String value) {
        GrantAnswer answer = Coded.find(GrantAnswer.class, value).orElse(null);
        if (answer == null) {
            check.refuse(asked.id(), "review.answer.right.choose", codes(GrantAnswer.class));
            return null;
        }
        if (answer != GrantAnswer.CHANGE) {
            return new ReviewAnswer(asked.id(), asked.kind(), asked.text(), value, null, true);
        }
        if (!asked.right().inService()) {
            check.refuse(asked.id(), "review.answer.right.left", asked.right().person());
            return null;
        }
        AccessRole role = Coded.find(AccessRole.class, value(asked.id() + "-rol")).orElse(null);
        if (role == null || role == asked.right().role()) {
            check.refuse(asked.id() + "-rol", role == null ? "review.answer.role" : "review.answer.role.same", asked.right().person());
            return null;
        }
        return new ReviewAnswer(asked.id(), asked.kind(), asked.text(), value, role.code(), true);
    }

    private String value(String id) {
        String value = sent.answers().get(id);
        return value == null ? "" : value.strip();
    }

    private static <E extends Enum<E> & Coded> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
