package nl.accountregister.review.web;

import gg.jte.Content;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.history.AsOf;
import nl.accountregister.review.ActionList;
import nl.accountregister.review.ActionRow;
import nl.accountregister.review.ActionStatus;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewDrafts;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Herzieningen on the page of an account: when the next one is, what has to be done still, and every one that was done with its answers. */
@Singleton
class ReviewPanel implements AccountPanel {

    private final Reviews reviews;
    private final ActionList actions;
    private final ReviewDrafts drafts;
    private final Templates templates;

    ReviewPanel(Reviews reviews, ActionList actions, ReviewDrafts drafts, Templates templates) {
        this.reviews = reviews;
        this.actions = actions;
        this.drafts = drafts;
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
        boolean may = reviews.mayReview(ctx.actor(), account);
        List<ActionRow> all = actions.ofAccount(ctx.actor(), account.id(), null);
        Map<Long, List<ActionRow>> perReview = all.stream().collect(Collectors.groupingBy(ActionRow::reviewId));
        ReviewPanelView view = new ReviewPanelView(
            planned ? ctx.t("review.panel.next", account.nextReviewOn(), ctx.until(account.nextReviewOn())) : ctx.t("review.panel.noNext"),
            account.isOverdue(ctx.today()), may ? "/accounts/" + account.id() + "/herziening" : null,
            may ? drafts.begun(account).map(d -> ctx.t("review.draft.begun", d.savedByName(), d.savedAt())).orElse(null) : null,
            planned ? reviews.awaiting(account).map(ReviewPanel::href).orElse(null) : null,
            all.stream().filter(a -> a.status() == ActionStatus.OPEN).map(a -> ActionView.of(ctx, a)).toList(),
            reviews.of(ctx.actor(), account.id()).stream().map(review -> line(ctx, review, perReview.getOrDefault(review.id(), List.of()))).toList());
        return Optional.of(templates.part("review/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    @Override
    public Optional<Content> contentOn(PageContext ctx, Account account, LocalDate day) {
        Instant end = AsOf.end(day);
        boolean planned = account.status() == AccountStatus.ACTIVE && account.nextReviewOn() != null;
        Map<Long, List<ActionRow>> asked = actions.ofAccount(ctx.actor(), account.id(), day).stream()
            .collect(Collectors.groupingBy(ActionRow::reviewId));
        ReviewPanelView view = new ReviewPanelView(planned ? ctx.t("review.panel.next", account.nextReviewOn(),
            ctx.until(account.nextReviewOn(), day)) : ctx.t("review.panel.noNext"), account.isOverdue(day), null, null, null,
            List.of(), reviews.of(ctx.actor(), account.id()).stream().flatMap(r -> r.before(end).stream())
                .map(review -> line(ctx, review, asked.getOrDefault(review.id(), List.of()))).toList());
        return Optional.of(templates.part("review/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    private static String href(Review review) {
        return "/accounts/" + review.accountId() + "/herzieningen/" + review.id();
    }

    private static ReviewPanelView.Line line(PageContext ctx, Review review, List<ActionRow> asked) {
        return new ReviewPanelView.Line(review.id(), review.doneAt().toString(), ctx.moment(review.doneAt()), ReviewWords.title(ctx, review),
            ReviewWords.tone(review), ctx.t(review.isWhole() ? "review.panel.by" : "review.panel.by.part", review.doneByName(), review.dueOn()),
            review.answers().refused().stream().map(a -> ReviewWords.shortly(ctx, a)).collect(Collectors.joining(", ")), ReviewWords.afterwards(ctx, review),
            review.answers().all().stream().map(a -> new ReviewPanelView.Answer(ReviewWords.question(ctx, a), ReviewWords.value(ctx, a))).toList(),
            asked(ctx, review, asked), review.remark() == null ? null : ctx.t("review.panel.remark", review.remark()),
            review.nextReviewOn() == null ? null : ctx.t("review.panel.after", review.nextReviewOn()), href(review));
    }

    /** A review from before acties were kept apart has one without a day at most. */
    @Nullable
    private static String asked(PageContext ctx, Review review, List<ActionRow> asked) {
        if (asked.isEmpty()) {
            return review.action() == null ? null : ctx.t("review.panel.action.noDate", review.action());
        }
        return asked.size() == 1 ? ctx.t("review.panel.action", asked.get(0).dueOn(), ActionView.words(ctx, asked.get(0)))
            : ctx.t("review.panel.actions", asked.size(), asked.stream().map(a -> ActionView.words(ctx, a)).collect(Collectors.joining("; ")));
    }
}
