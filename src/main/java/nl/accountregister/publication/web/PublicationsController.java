package nl.accountregister.publication.web;

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
import nl.accountregister.publication.PublicationRecording;
import nl.accountregister.publication.Publications;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** Publications of all accounts together, and each by itself: noting, changing and taking away. */
@Controller("/publicaties")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PublicationsController {

    private static final String CHANGE = "wijzigen";
    private static final String REMOVE = "verwijderen";

    private final Publications publications;
    private final PublicationRecording recording;
    private final PublicationViews views;
    private final Html html;

    PublicationsController(Publications publications, PublicationRecording recording, PublicationViews views, Html html) {
        this.publications = publications;
        this.recording = recording;
        this.views = views;
        this.html = html;
    }

    @Get
    @Accepts({"q", "van", "tot", "staat", "platform", "locatie", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        return html.ok(ctx, "publication/list", views.all(ctx, query, FormView.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> note(PageContext ctx, Query query, Form form) {
        try {
            Long account = form.id("account");
            if (account == null) {
                throw RuleViolation.of("account", "publication.account");
            }
            recording.note(ctx.actor(), account, PublicationInput.read(form));
            return Html.seeOther(PublicationViews.ALL, "notice.publication.noted");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "publication/list", views.all(ctx, query, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}")
    HttpResponse<String> one(PageContext ctx, long id) {
        return html.ok(ctx, "publication/page", views.one(ctx, publications.get(ctx.actor(), id)));
    }

    @Get("/{id}/wijzigen")
    HttpResponse<String> askChange(PageContext ctx, long id) {
        return html.ok(ctx, "publication/form", views.form(ctx, open(ctx, id), CHANGE, null));
    }

    @Post("/{id}/wijzigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, long id, Form form) {
        return answer(ctx, id, CHANGE, form, () -> recording.change(ctx.actor(), id, PublicationInput.version(form), PublicationInput.read(form), form.text("reden")));
    }

    @Get("/{id}/verwijderen")
    HttpResponse<String> askRemoval(PageContext ctx, long id) {
        return html.ok(ctx, "publication/form", views.form(ctx, open(ctx, id), REMOVE, null));
    }

    @Post("/{id}/verwijderen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> remove(PageContext ctx, long id, Form form) {
        return answer(ctx, id, REMOVE, form, () -> recording.remove(ctx.actor(), id, PublicationInput.version(form), form.text("reden")));
    }

    private HttpResponse<String> answer(PageContext ctx, long id, String step, Form form, Runnable deed) {
        Publications.Whole whole = open(ctx, id);
        try {
            deed.run();
            return Html.seeOther(PublicationViews.ALL + "/" + id, "notice.publication." + step);
        } catch (RuleViolation e) {
            return html.answer(HttpStatus.UNPROCESSABLE_ENTITY, ctx, "publication/form", views.form(ctx, whole, step, form.rejected(ctx, e)));
        }
    }

    /** @throws Conflict when it can no longer be changed */
    private Publications.Whole open(PageContext ctx, long id) {
        Publications.Whole whole = publications.getToChange(ctx.actor(), id);
        if (!whole.log().correctable()) {
            throw new Conflict("account.closed", whole.log().account().name());
        }
        if (whole.publication().removed()) {
            throw new Conflict("publication.removed");
        }
        return whole;
    }
}
