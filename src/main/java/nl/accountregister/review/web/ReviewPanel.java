package nl.accountregister.review.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Herzieningen on the page of an account: when the next one is, and every one that was done with its answers. */
@Singleton
class ReviewPanel implements AccountPanel {

    static final Map<ReviewOutcome, String> TONES = Map.of(ReviewOutcome.IN_ORDER, "green", ReviewOutcome.ACTION_NEEDED, "orange",
        ReviewOutcome.TO_BE_CLOSED, "red");

    private final Reviews reviews;
    private final Templates templates;

    ReviewPanel(Reviews reviews, Templates templates) {
        this.reviews = reviews;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "review.panel";
    }

    @Override
    public String anchor() {
        return "herzieningen";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        boolean planned = account.status() == AccountStatus.ACTIVE && account.nextReviewOn() != null;
        ReviewPanelView view = new ReviewPanelView(
            planned ? ctx.t("review.panel.next", account.nextReviewOn(), ctx.until(account.nextReviewOn())) : ctx.t("review.panel.noNext"),
            account.isOverdue(ctx.today()),
            reviews.mayReview(ctx.actor(), account) ? "/accounts/" + account.id() + "/herziening" : null,
            reviews.of(ctx.actor(), account.id()).stream().map(review -> line(ctx, review)).toList());
        return Optional.of(templates.part("review/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    private static ReviewPanelView.Line line(PageContext ctx, Review review) {
        return new ReviewPanelView.Line(review.doneAt().toString(), ctx.moment(review.doneAt()), ctx.label(review.outcome()),
            TONES.get(review.outcome()), ctx.t("review.panel.by", review.doneByName(), review.dueOn()),
            review.answers().refused().stream().map(a -> a.question() == null ? a.asked().in(ctx.language()) : ctx.label(a.question())).collect(Collectors.joining(", ")),
            review.answers().all().stream().map(answer -> new ReviewPanelView.Answer(answer.question() == null ? answer.asked().in(ctx.language())
                : ctx.t("review.answer." + answer.question().code()), ctx.t(answer.isYes() ? "form.yes" : "form.no"))).toList(),
            action(ctx, review), review.remark() == null ? null : ctx.t("review.panel.remark", review.remark()),
            review.nextReviewOn() == null ? null : ctx.t("review.panel.after", review.nextReviewOn()));
    }

    private static String action(PageContext ctx, Review review) {
        return review.action() == null ? null
            : review.actionDueOn() == null ? ctx.t("review.panel.action.noDate", review.action())
            : ctx.t("review.panel.action", review.actionDueOn(), review.action());
    }
}
