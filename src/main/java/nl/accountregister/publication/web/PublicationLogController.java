package nl.accountregister.publication.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.publication.PublicationLogs;
import nl.accountregister.publication.PublicationRecording;
import nl.accountregister.publication.Publications;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** The log of one account: its lines, noting one, and whether the account keeps it. */
@Controller("/accounts/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PublicationLogController {

    private final Publications publications;
    private final PublicationRecording recording;
    private final PublicationLogs logs;
    private final PublicationViews views;
    private final Html html;

    PublicationLogController(Publications publications, PublicationRecording recording, PublicationLogs logs, PublicationViews views, Html html) {
        this.publications = publications;
        this.recording = recording;
        this.logs = logs;
        this.views = views;
        this.html = html;
    }

    @Get("/publicaties")
    @Accepts({"q", "van", "tot", "staat", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, long id, Query query) {
        return html.ok(ctx, "publication/list", views.of(ctx, query, publications.of(ctx.actor(), id), FormView.empty()));
    }

    @Post("/publicaties")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> note(PageContext ctx, long id, Query query, Form form) {
        try {
            recording.note(ctx.actor(), id, PublicationInput.read(form));
            return Html.seeOther(PublicationViews.path(id), "notice.publication.noted");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "publication/list", views.of(ctx, query, publications.of(ctx.actor(), id), form.rejected(ctx, e)));
        }
    }

    /** {@code aan=true} switches the log on, {@code aan=false} off. */
    @Post("/publicatielogboek")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> keep(PageContext ctx, long id, Form form) {
        String on = form.text("aan");
        logs.keep(ctx.actor(), id, on.equals("true") ? Boolean.TRUE : on.equals("false") ? Boolean.FALSE : null);
        return Html.seeOther("/accounts/" + id + "#publicaties", "notice.publication." + (on.equals("true") ? "on" : "off"));
    }
}
