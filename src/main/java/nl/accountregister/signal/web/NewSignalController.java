package nl.accountregister.signal.web;

import io.micronaut.http.HttpRequest;
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
import nl.accountregister.shared.NotNow;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.signal.FormSeal;
import nl.accountregister.signal.Signal;
import nl.accountregister.signal.SignalKind;
import nl.accountregister.signal.SignalReports;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.LinkedHashMap;
import java.util.Map;

/** Melden, for everyone: the form, and the page that says that it came in. */
@Controller("/meldingen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class NewSignalController {

    private static final String FORM = "signal/new";
    private static final int MAX_ADDRESS = 2000;

    private final SignalReports reports;
    private final Signals signals;
    private final NewSignalForm forms;
    private final SignalAllowance allowance;
    private final FormSeal seal;
    private final Html html;

    NewSignalController(SignalReports reports, Signals signals, NewSignalForm forms, SignalAllowance allowance, FormSeal seal, Html html) {
        this.reports = reports;
        this.signals = signals;
        this.forms = forms;
        this.allowance = allowance;
        this.seal = seal;
        this.html = html;
    }

    @Get("/nieuw")
    @Accepts({"soort", "adres", "pagina"})
    HttpResponse<String> ask(PageContext ctx, Query query) {
        Map<String, String> known = new LinkedHashMap<>();
        SignalKind kind = query.coded("soort", SignalKind.class);
        known.put("soort", kind == null ? null : kind.code());
        known.put("adres", query.text("adres", MAX_ADDRESS));
        known.put("pagina", query.text("pagina", MAX_ADDRESS));
        return html.ok(ctx, FORM, forms.page(ctx, FormView.of(known)));
    }

    @Post("/nieuw")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<String> send(HttpRequest<?> request, PageContext ctx, Form form) {
        try {
            allowance.take(request);
            requirePerson(form);
            Signal taken = reports.report(ctx.actor(), NewSignalForm.read(form), ctx.language(), () -> allowance.takeInFlood(request));
            return Html.seeOther("/meldingen/ontvangen/" + taken.reference());
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, forms.page(ctx, form.rejected(ctx, e)));
        } catch (NotNow e) {
            FormView typed = form.asTyped().with(Map.of("", ctx.t(e.key(), e.args().toArray())));
            return html.answer(e.isTooMany() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE, ctx, FORM, forms.page(ctx, typed))
                .header("Retry-After", String.valueOf(e.seconds()));
        }
    }

    /** Tells why, and keeps what was typed: somebody whose browser fills in fields by itself sends it once more. */
    private void requirePerson(Form form) {
        if (form.has("website")) {
            throw RuleViolation.of(null, "signal.form.trap");
        }
        if (!seal.holds(form.text("moment"))) {
            throw RuleViolation.of(null, "signal.form.moment");
        }
    }

    /** Says no more than that it came in: a swindler who reports his own page must not read here what we do about it. */
    @Get("/ontvangen/{kenmerk}")
    HttpResponse<String> received(PageContext ctx, String kenmerk) {
        Signal signal = signals.received(kenmerk);
        return html.ok(ctx, "signal/received", new ReceivedPage(signal.reference(), ctx.label(signal.kind()), ctx.moment(signal.receivedAt())));
    }
}
