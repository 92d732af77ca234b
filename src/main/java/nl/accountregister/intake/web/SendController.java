package nl.accountregister.intake.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.intake.Missing;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.Requests;
import nl.accountregister.intake.web.CheckPage.Link;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Controleren en versturen: the last step of the wizard, for the first time and with the answer to a question. */
@Controller("/aanvragen/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SendController {

    private static final String TEMPLATE = "intake/check";

    private final Requests requests;
    private final RequestDrafts drafts;
    private final StepPages pages;
    private final Blocks blocks;
    private final RequestNames names;
    private final Html html;

    SendController(Requests requests, RequestDrafts drafts, StepPages pages, Blocks blocks, RequestNames names, Html html) {
        this.requests = requests;
        this.drafts = drafts;
        this.pages = pages;
        this.blocks = blocks;
        this.names = names;
        this.html = html;
    }

    @Get("/stap/5")
    HttpResponse<String> check(PageContext ctx, long id) {
        return html.ok(ctx, TEMPLATE, page(ctx, id, FormView.empty()));
    }

    @Post("/indienen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> submit(PageContext ctx, long id, Form form) {
        try {
            drafts.submit(ctx.actor(), id);
            return Html.seeOther("/aanvragen/" + id, "notice.intake.submitted");
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, page(ctx, id, incomplete(ctx, form)));
        }
    }

    @Post("/beantwoorden")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> answer(PageContext ctx, long id, Form form) {
        try {
            drafts.answer(ctx.actor(), id, form.text("antwoord"));
            return Html.seeOther("/aanvragen/" + id, "notice.intake.answered");
        } catch (RuleViolation e) {
            List<Violation> own = e.violations().stream().filter(v -> "antwoord".equals(v.field())).toList();
            return html.invalid(ctx, TEMPLATE, page(ctx, id, own.isEmpty() ? incomplete(ctx, form) : form.rejected(ctx, new RuleViolation(own))));
        }
    }

    /** The list of what is missing stands on the page already; this says why nothing was sent, and takes the focus. */
    private static FormView incomplete(PageContext ctx, Form form) {
        return form.asTyped().with(Map.of("", ctx.t("intake.missing.notSent")));
    }

    private CheckPage page(PageContext ctx, long id, FormView form) {
        RequestDossier d = requests.get(ctx.actor(), id);
        if (!d.own()) {
            throw new Refused("request of another", "intake.notYours");
        }
        if (!d.request().status().isWritable()) {
            throw new Conflict("intake.conflict.notWritable", d.request().status());
        }
        List<Missing> missing = requests.missing(ctx.actor(), id);
        Map<Integer, List<Link>> links = missing.stream().collect(groupingBy(WizardSteps::stepOf, TreeMap::new,
            mapping(m -> new Link(WizardSteps.href(id, d.form(), m), ctx.t(m.violation().key(), m.violation().args().toArray())), toList())));
        List<CheckPage.Group> steps = links.entrySet().stream().map(e -> new CheckPage.Group(ctx.t("intake.step." + e.getKey()), e.getValue())).toList();
        return new CheckPage(id, names.of(d.request(), ctx.language()), pages.steps(ctx, d, missing), form, blocks.of(ctx, d, true), steps,
            requests.hints(ctx.actor(), id), d.openQuestion().orElse(null),
            WizardSteps.href(id, WizardSteps.PLAN, WizardSteps.parts(d.form())));
    }
}
