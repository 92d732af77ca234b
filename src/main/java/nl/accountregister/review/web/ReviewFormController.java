package nl.accountregister.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewDraft;
import nl.accountregister.review.ReviewDrafts;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewSheet;
import nl.accountregister.review.ReviewStatus;
import nl.accountregister.review.Reviews;
import nl.accountregister.review.StaleDraft;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;

/** Een herziening doen: one page on which every question has an answer; or of a part, only those that matter now. */
@Controller("/accounts/{id}/herziening")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReviewFormController {

    private static final String TEMPLATE = "review/form";

    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final ReviewFormPages pages;
    private final Html html;

    ReviewFormController(Reviews reviews, ReviewDrafts drafts, ReviewFormPages pages, Html html) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.pages = pages;
        this.html = html;
    }

    /** The form, with what somebody saved half way; a review that waits for a second person is shown instead. */
    @Get
    HttpResponse<String> form(PageContext ctx, long id) {
        ReviewSheet sheet = reviews.sheet(ctx.actor(), id);
        Optional<Review> awaiting = reviews.awaiting(sheet.account());
        if (awaiting.isPresent()) {
            return Html.seeOther("/accounts/" + id + "/herzieningen/" + awaiting.get().id());
        }
        Optional<ReviewDraft> draft = drafts.find(ctx.actor(), id);
        return html.ok(ctx, TEMPLATE, pages.page(ctx, sheet, false, new FormView(draft.map(ReviewDraft::typed).orElse(Map.of()), Map.of()), draft.orElse(null)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> send(PageContext ctx, long id, Form form) {
        ReviewSheet sheet = reviews.sheet(ctx.actor(), id);
        SentForm sent = new SentForm(sheet, form);
        try {
            if (form.text("knop").equals("later")) {
                drafts.save(ctx.actor(), id, sent.draft() == null ? 0 : sent.draft(), sent.typed());
                return Html.seeOther("/accounts/" + id + "#herzieningen", "notice.review.saved");
            }
            return stored(reviews.record(ctx.actor(), id, sent.review(NewReview.Scope.FORM)), "notice.review.done");
        } catch (RuleViolation refusal) {
            // The version stays the one that this form was made from: what somebody saved since must still be noticed.
            Optional<ReviewDraft> seen = drafts.find(ctx.actor(), id).filter(draft -> sent.draft() != null && draft.version() == sent.draft());
            return html.invalid(ctx, TEMPLATE, pages.page(ctx, sheet, false, form.rejected(ctx, refusal), seen.orElse(null)).withVersion(sent.draft()));
        } catch (StaleDraft stale) {
            return html.answer(HttpStatus.CONFLICT, ctx, TEMPLATE, pages.clash(ctx, sheet, form.asTyped(), stale.theirs()));
        } catch (Conflict conflict) {
            return conflict(ctx, sheet, form, conflict);
        }
    }

    @Get("/deel")
    HttpResponse<String> part(PageContext ctx, long id) {
        return html.ok(ctx, TEMPLATE, pages.page(ctx, reviews.sheet(ctx.actor(), id), true, FormView.empty(), null));
    }

    @Post("/deel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> sendPart(PageContext ctx, long id, Form form) {
        ReviewSheet sheet = reviews.sheet(ctx.actor(), id);
        try {
            return stored(reviews.record(ctx.actor(), id, new SentForm(sheet, form).review(NewReview.Scope.PART)), "notice.review.part");
        } catch (RuleViolation refusal) {
            return html.invalid(ctx, TEMPLATE, pages.page(ctx, sheet, true, form.rejected(ctx, refusal), null));
        } catch (Conflict conflict) {
            return conflict(ctx, sheet, form, conflict);
        }
    }

    /** Where something has to be done still, one is led to it. */
    private static HttpResponse<String> stored(Review review, String notice) {
        boolean done = review.status() == ReviewStatus.IN_FORCE && review.outcome() == ReviewOutcome.IN_ORDER;
        return done ? Html.seeOther("/accounts/" + review.accountId() + "#herzieningen", notice)
            : Html.seeOther("/accounts/" + review.accountId() + "/herzieningen/" + review.id(),
                review.status() == ReviewStatus.AWAITING_SECOND ? "notice.review.awaits" : "notice.review.toDo");
    }

    private HttpResponse<String> conflict(PageContext ctx, ReviewSheet sheet, Form form, Conflict conflict) {
        return html.answer(HttpStatus.CONFLICT, ctx, "review/conflict",
            pages.conflict(ctx, sheet, form.asTyped(), ctx.t(conflict.key(), conflict.args().toArray())));
    }
}
