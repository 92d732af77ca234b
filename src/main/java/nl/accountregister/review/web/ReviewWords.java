package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.review.AnswerKind;
import nl.accountregister.review.GrantAnswer;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewAnswer;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewSheet;
import nl.accountregister.review.ReviewStatus;
import nl.accountregister.shared.Coded;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reviews in words. */
final class ReviewWords {

    static final Map<ReviewOutcome, String> TONES = Map.of(ReviewOutcome.IN_ORDER, "green", ReviewOutcome.ACTION_NEEDED, "orange",
        ReviewOutcome.TO_BE_CLOSED, "red");

    private ReviewWords() {
    }

    /** The question as it was asked; of a review from before that was kept, what it was about. */
    static String question(PageContext ctx, ReviewAnswer answer) {
        return answer.asked().isEmpty() && answer.question() != null ? ctx.t("review.answer." + answer.question().code()) : answer.asked().in(ctx.language());
    }

    static String value(PageContext ctx, ReviewAnswer answer) {
        return switch (answer.kind()) {
            case YES_NO -> yesNo(ctx, answer.value());
            case TROUBLE -> answer.note() == null ? yesNo(ctx, answer.value()) : ctx.t("review.value.trouble", answer.note());
            case DATE -> date(ctx, answer.value(), answer.note());
            case GRANT -> grant(ctx, answer.value(), answer.note());
        };
    }

    /** What a review is about, in a few words: what was not in order. */
    static String shortly(PageContext ctx, ReviewAnswer answer) {
        return answer.question() == null ? answer.asked().in(ctx.language()) : ctx.label(answer.question());
    }

    static String tone(Review review) {
        return review.status() == ReviewStatus.WITHDRAWN ? "grey" : review.status() == ReviewStatus.AWAITING_SECOND ? "blue" : TONES.get(review.outcome());
    }

    static String title(PageContext ctx, Review review) {
        String outcome = ctx.label(review.outcome());
        return review.isWhole() ? outcome : ctx.t("review.part.outcome", outcome);
    }

    /** What became of it: the second person, and who took it back; empty when nothing did. */
    static List<String> afterwards(PageContext ctx, Review r) {
        List<String> all = new ArrayList<>();
        if (r.status() == ReviewStatus.AWAITING_SECOND) {
            all.add(ctx.t("review.second.waits"));
        }
        if (r.secondAt() != null) {
            all.add(Boolean.TRUE.equals(r.secondAgrees()) ? ctx.t("review.second.agreed", r.secondByName(), r.secondAt())
                : ctx.t("review.second.returned", r.secondByName(), r.secondAt(), Objects.requireNonNullElse(r.secondReason(), "")));
        }
        if (r.withdrawnAt() != null) {
            all.add(ctx.t("review.withdrawn.by", r.withdrawnByName(), r.withdrawnAt(), r.withdrawnReason()));
            boolean counted = !r.isWhole() || r.nextReviewOn() != null;
            if (counted && r.answers().all().stream().anyMatch(a -> a.kind() == AnswerKind.GRANT && !a.value().equals(GrantAnswer.KEEP.code()))) {
                all.add(ctx.t("review.withdrawn.rights"));
            }
            if (r.twoFactorBefore() != null) {
                all.add(ctx.t("review.withdrawn.twofactor", ctx.label(r.twoFactorBefore())));
            }
        }
        return all;
    }

    /** What stands in a form, field by field, in words; what is empty is left out. @param value is the label of the field */
    static List<Option> typed(PageContext ctx, ReviewSheet sheet, FormView form, List<Option> who) {
        List<Option> all = new ArrayList<>();
        for (ReviewSheet.Asked asked : sheet.asked()) {
            add(all, asked.text().in(ctx.language()), asked.kind() == AnswerKind.DATE ? typedDate(ctx, form, asked.id()) : answer(ctx, form, asked));
        }
        add(all, ctx.t("review.outcome"), Coded.find(ReviewOutcome.class, form.value("uitkomst")).map(ctx::label).orElse(""));
        for (String n : SentForm.ACTIONS) {
            String chosen = form.value("actieWie" + n);
            String name = who.stream().filter(o -> o.value().equals(chosen)).findFirst().map(Option::label).orElse("");
            add(all, ctx.t("review.action.number", n.isEmpty() ? "1" : n),
                String.join(" · ", Stream.of(form.value("actie" + n), name, typedDate(ctx, form, "actieVoor" + n)).filter(s -> !s.isEmpty()).toList()));
        }
        add(all, ctx.t("review.remark"), form.value("opmerking"));
        return all;
    }

    private static String answer(PageContext ctx, FormView form, ReviewSheet.Asked asked) {
        String value = form.value(asked.id());
        if (value.isEmpty()) {
            return "";
        }
        if (asked.kind() == AnswerKind.GRANT) {
            return grant(ctx, value, form.value(asked.id() + "-rol").isEmpty() ? null : form.value(asked.id() + "-rol"));
        }
        String what = form.value(asked.id() + "-wat");
        return asked.kind() == AnswerKind.TROUBLE && !what.isEmpty() ? ctx.t("review.value.trouble", what) : yesNo(ctx, value);
    }

    private static String typedDate(PageContext ctx, FormView form, String field) {
        if (form.date(field) != null) {
            return ctx.date(form.date(field));
        }
        List<String> parts = Stream.of("-dag", "-maand", "-jaar").map(part -> form.value(field + part)).toList();
        return parts.stream().allMatch(String::isEmpty) ? form.has(field + "-geen", "ja") ? ctx.t("review.value.none") : "" : String.join("-", parts);
    }

    private static void add(List<Option> all, String label, String value) {
        if (!value.isEmpty()) {
            all.add(new Option(label, value));
        }
    }

    private static String yesNo(PageContext ctx, String value) {
        return ctx.t(value.equals("ja") ? "form.yes" : "form.no");
    }

    private static String date(PageContext ctx, String value, @Nullable String stale) {
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return ctx.t("review.value.none");
        }
        String date = ctx.date(LocalDate.parse(value));
        return stale == null ? date : ctx.t("review.value.stale", date, stale);
    }

    private static String grant(PageContext ctx, String value, @Nullable String role) {
        GrantAnswer answer = Coded.find(GrantAnswer.class, value).orElse(GrantAnswer.KEEP);
        return answer == GrantAnswer.CHANGE && role != null ? ctx.t("review.value.role", ctx.t("code.AccessRole." + role)) : ctx.label(answer);
    }
}
