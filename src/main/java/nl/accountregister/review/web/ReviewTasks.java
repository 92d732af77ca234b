package nl.accountregister.review.web;

import jakarta.inject.Singleton;
import nl.accountregister.review.ActionFilter;
import nl.accountregister.review.ActionRow;
import nl.accountregister.review.ActionList;
import nl.accountregister.review.ReviewSeconds;
import nl.accountregister.review.WaitingReview;
import nl.accountregister.shared.Page;
import nl.accountregister.web.HomeTasks;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.stream.Stream;

/** Herzieningen on the home page: acties that the reader does, and reviews that wait for a second person. */
@Singleton
class ReviewTasks implements HomeTasks {

    private static final Page.Slice FEW = new Page.Slice(1, 10);
    private static final int MOST = 10;

    private final ActionList actions;
    private final ReviewSeconds seconds;

    ReviewTasks(ActionList actions, ReviewSeconds seconds) {
        this.actions = actions;
        this.seconds = seconds;
    }

    @Override
    public List<Task> of(PageContext ctx) {
        return Stream.concat(seconds.waiting(ctx.actor()).stream().map(review -> task(ctx, review)),
            actions.page(ctx.actor(), ActionFilter.MINE, FEW).rows().stream().map(action -> task(ctx, action))).limit(MOST).toList();
    }

    private static Task task(PageContext ctx, WaitingReview review) {
        return new Task(ctx.t("review.task.second", review.accountName()), "/accounts/" + review.accountId() + "/herzieningen/" + review.id(),
            ctx.t("review.task.second.note", review.doneByName(), review.doneOn()), "orange", ctx.t("review.task.second.status"));
    }

    private static Task task(PageContext ctx, ActionRow action) {
        ActionView view = ActionView.of(ctx, action);
        return new Task(ctx.t("review.task.action", action.accountName()), view.href(), view.what(), view.tone(), view.status());
    }
}
