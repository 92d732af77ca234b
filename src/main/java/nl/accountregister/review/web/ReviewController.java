package nl.accountregister.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewActions;
import nl.accountregister.review.ReviewSeconds;
import nl.accountregister.review.ReviewWithdrawals;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Een herziening: everything that was answered, what it asked for, the second person, and taking it back. */
@Controller("/accounts/{id}/herzieningen/{nummer}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReviewController {

    private static final String TEMPLATE = "review/page";

    private final Reviews reviews;
    private final ReviewActions actions;
    private final ReviewSeconds seconds;
    private final ReviewWithdrawals withdrawals;
    private final Accounts accounts;
    private final Html html;

    ReviewController(Reviews reviews, ReviewActions actions, ReviewSeconds seconds, ReviewWithdrawals withdrawals, Accounts accounts, Html html) {
        this.reviews = reviews;
        this.actions = actions;
        this.seconds = seconds;
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.html = html;
    }

    @Get
    HttpResponse<String> show(PageContext ctx, long id, long nummer) {
        return html.ok(ctx, TEMPLATE, page(ctx, id, nummer, FormView.empty()));
    }

    @Post("/tweede")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> second(PageContext ctx, long id, long nummer, Form form) {
        try {
            if (form.text("akkoord").equals("ja")) {
                seconds.agree(ctx.actor(), id, nummer);
                return Html.seeOther("/accounts/" + id + "#herzieningen", "notice.review.agreed");
            }
            if (!form.text("akkoord").equals("nee")) {
                throw RuleViolation.of("akkoord", "review.second.choose");
            }
            seconds.giveBack(ctx.actor(), id, nummer, form.text("reden"));
            return Html.seeOther("/accounts/" + id + "#herzieningen", "notice.review.returned");
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, page(ctx, id, nummer, form.rejected(ctx, e)));
        }
    }

    @Post("/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(PageContext ctx, long id, long nummer, Form form) {
        try {
            withdrawals.withdraw(ctx.actor(), id, nummer, form.text("reden"));
            return Html.seeOther("/accounts/" + id + "#herzieningen", "notice.review.withdrawn");
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, page(ctx, id, nummer, form.rejected(ctx, e)));
        }
    }

    private ReviewPage page(PageContext ctx, long id, long number, FormView form) {
        Review r = reviews.get(ctx.actor(), id, number);
        Account account = accounts.getInFull(ctx.actor(), id);
        boolean second = seconds.mayLook(ctx.actor(), account, r);
        // Who looks as second and finds it wrong, returns it.
        boolean withdraw = !second && withdrawals.mayWithdraw(ctx.actor(), account, r);
        return new ReviewPage(r.id(), id, account.name(), ReviewWords.tone(r), ctx.label(r.status()), ReviewWords.title(ctx, r),
            ctx.t(r.isWhole() ? "review.page.lead" : "review.page.lead.part", r.doneByName(), r.doneAt(), r.dueOn()), ReviewWords.afterwards(ctx, r),
            r.answers().all().stream().map(a -> new ReviewPage.Answer(ReviewWords.question(ctx, a), ReviewWords.value(ctx, a), a.good())).toList(),
            r.remark(), r.nextReviewOn() == null ? null : ctx.t("review.panel.after", r.nextReviewOn()),
            actions.ofReview(ctx.actor(), r).stream().map(a -> ActionView.of(ctx, a)).toList(),
            second, withdraw, form);
    }
}
