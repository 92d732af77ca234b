package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.review.NewAction;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewQuestion;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Een herziening doen: one page, every question answered with yes or no. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReviewFormController {

    private static final String TEMPLATE = "review/form";

    private final Reviews reviews;
    private final AccessGrants access;
    private final People people;
    private final Platforms platforms;
    private final Html html;

    ReviewFormController(Reviews reviews, AccessGrants access, People people, Platforms platforms, Html html) {
        this.reviews = reviews;
        this.access = access;
        this.people = people;
        this.platforms = platforms;
        this.html = html;
    }

    @Get("/accounts/{id}/herziening")
    HttpResponse<String> form(PageContext ctx, long id) {
        return html.ok(ctx, TEMPLATE, page(ctx, reviews.reviewable(ctx.actor(), id), FormView.empty()));
    }

    @Post("/accounts/{id}/herziening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> send(PageContext ctx, long id, Form form) {
        try {
            reviews.record(ctx.actor(), id, read(form));
        } catch (RuleViolation refusal) {
            return html.invalid(ctx, TEMPLATE, page(ctx, reviews.reviewable(ctx.actor(), id), form.rejected(ctx, refusal)));
        }
        return Html.seeOther("/accounts/" + id + "#herzieningen", "notice.review.done");
    }

    private static NewReview read(Form form) {
        Map<ReviewQuestion, Boolean> answers = new EnumMap<>(ReviewQuestion.class);
        for (ReviewQuestion question : ReviewQuestion.FIRST) {
            String answer = form.text(question.field());
            answers.put(question, answer.equals("ja") ? Boolean.TRUE : answer.equals("nee") ? Boolean.FALSE : null);
        }
        LocalDate by = form.date("actieVoor");
        NewAction action = new NewAction(form.text("actie"), form.has("actie") || by != null ? NewAction.COMMUNICATIONS : "", by == null ? "" : by.toString());
        return NewReview.of(dueOn(form.text("herzieningOp")), answers, form.text("uitkomst"), form.text("opmerking"), List.of(action));
    }

    /** The date that the page had in a hidden field; nobody types it. */
    @Nullable
    private static LocalDate dueOn(String hidden) {
        try {
            return hidden.isEmpty() ? null : LocalDate.parse(hidden);
        } catch (DateTimeParseException e) {
            throw new BadRequest("error.badRequest");
        }
    }

    private ReviewFormPage page(PageContext ctx, Account account, FormView form) {
        LocalDate due = account.nextReviewOn();
        return new ReviewFormPage(account.id(), account.name(), platforms.find(account.platform()).map(Platform::name).orElse(account.platform()),
            due == null ? "" : due.toString(),
            due == null ? ctx.t("review.form.noDate") : ctx.t("review.form.due", due, ctx.until(due)),
            ReviewQuestion.FIRST.stream().map(question -> question(ctx, account, question)).toList(),
            Arrays.stream(ReviewOutcome.values()).map(o -> new Option(o.code(), ctx.t("review.outcome." + o.code()), ctx.t("review.outcome." + o.code() + ".hint"))).toList(),
            form);
    }

    private ReviewFormPage.Question question(PageContext ctx, Account account, ReviewQuestion question) {
        String key = "review.question." + question.code();
        return switch (question) {
            case OWNER -> new ReviewFormPage.Question(question.field(), ctx.t(key, name(account.ownerId())), null);
            case DEPUTY -> new ReviewFormPage.Question(question.field(),
                account.deputyId() == null ? ctx.t(key + ".none") : ctx.t(key, name(account.deputyId())), null);
            case ACCESS -> new ReviewFormPage.Question(question.field(), ctx.t(key), accessHint(ctx, account, key));
            case RECOVERY_MAILBOX -> new ReviewFormPage.Question(question.field(), ctx.t(key),
                account.recoveryMailbox() == null ? ctx.t(key + ".none") : ctx.t(key + ".hint", account.recoveryMailbox()));
            default -> new ReviewFormPage.Question(question.field(), ctx.t(key), null);
        };
    }

    private String accessHint(PageContext ctx, Account account, String key) {
        String names = access.of(account.id()).stream().filter(grant -> grant.holdsOn(ctx.today()))
            .map(grant -> grant.personName() + " (" + ctx.label(grant.role()) + ")").collect(Collectors.joining(", "));
        return names.isEmpty() ? ctx.t(key + ".none") : ctx.t(key + ".hint", names);
    }

    private String name(long personId) {
        return people.find(personId).map(Person::name).orElse("");
    }
}
