package nl.accountregister.signal.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.signal.SignalFilter;
import nl.accountregister.signal.SignalHandling;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalRow;
import nl.accountregister.signal.SignalStatus;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** Meldingen as a list, and the page of each with what is done there at once. */
@Controller("/meldingen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SignalsController {

    private static final String PAGE = "signal/page";

    private final Signals signals;
    private final SignalHandling handling;
    private final SignalView view;
    private final Html html;

    SignalsController(Signals signals, SignalHandling handling, SignalView view, Html html) {
        this.signals = signals;
        this.handling = handling;
        this.view = view;
        this.html = html;
    }

    /** What a page and a call read from their address alike. */
    static SignalFilter filter(Query query) {
        return new SignalFilter(query.coded("status", SignalStatus.class), query.coded("soort", SignalKind.class), query.coded("oordeel", SignalOutcome.class),
            Boolean.TRUE.equals(query.flag("lopend")), Boolean.TRUE.equals(query.flag("teLaat")), query.id("account"), null, query.text("q", 100),
            query.date("peildatum"));
    }

    @Get
    @Accepts({"status", "soort", "oordeel", "lopend", "teLaat", "account", "q", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        Page<SignalRow> found = signals.list(ctx.actor(), filter(query), query.slice());
        return html.ok(ctx, "signal/list", view.list(ctx, query, found));
    }

    @Get("/{id}")
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, PAGE, view.page(ctx, id, FormView.empty()));
    }

    /** Never shown within a page of ours: what a stranger sent is to be saved and opened elsewhere. */
    @Get("/{id}/bijlagen/{nummer}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> attachment(PageContext ctx, long id, int nummer) {
        Signals.File file = signals.attachment(ctx.actor(), id, nummer);
        return HttpResponse.ok(file.content()).contentType(MediaType.of(file.kind().mediaType()))
            .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"").header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @Post("/{id}/verwijdering")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takedown(PageContext ctx, long id, Form form) {
        return done(ctx, id, form, "notice.signal.takedown", () -> handling.takedown(ctx.actor(), id, form.date("datum"), form.text("toelichting"), version(form)));
    }

    @Post("/{id}/opmerkingen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> remark(PageContext ctx, long id, Form form) {
        return done(ctx, id, form, "notice.signal.remark", () -> handling.remark(ctx.actor(), id, form.text("opmerking")));
    }

    @Post("/{id}/heropenen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> reopen(PageContext ctx, long id, Form form) {
        return done(ctx, id, form, "notice.signal.reopened", () -> handling.reopen(ctx.actor(), id, form.text("reden"), version(form)));
    }

    private HttpResponse<String> done(PageContext ctx, long id, Form form, String notice, Runnable what) {
        try {
            what.run();
            return Html.seeOther("/meldingen/" + id, notice);
        } catch (RuleViolation e) {
            return html.invalid(ctx, PAGE, view.page(ctx, id, form.rejected(ctx, e)));
        }
    }

    /** The version that the form was made of; none when it says none, and then the newest is meant. */
    static Integer version(Form form) {
        Long version = form.id("versie");
        return version == null || version > Integer.MAX_VALUE ? null : Integer.valueOf(version.intValue());
    }
}
