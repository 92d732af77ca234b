package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.shared.Language;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

/** De lege beheerplanformulieren and the house rules, for everyone who signed in. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanFormsController {

    /** Not {@code taal}: downloading a form in English leaves the pages as they are. */
    static final String LANGUAGE = "formuliertaal";

    private final PlanForms forms;
    private final PlanFormPdf pdf;
    private final Profiles profiles;
    private final Html html;

    PlanFormsController(PlanForms forms, PlanFormPdf pdf, Profiles profiles, Html html) {
        this.forms = forms;
        this.pdf = pdf;
        this.profiles = profiles;
        this.html = html;
    }

    @Get("/beheerplannen/formulieren")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(PageContext ctx) {
        return html.ok(ctx, "plan/forms", PlanFormsPage.of(ctx, profiles.current(), forms.all()));
    }

    @Get("/beheerplannen/formulieren/{id}.pdf")
    @Produces(MediaType.ALL)
    @Accepts(LANGUAGE)
    HttpResponse<byte[]> form(PageContext ctx, String id, Query query) {
        Language language = language(ctx, query.text(LANGUAGE, 2));
        return PdfAnswer.of(pdf.blank(ctx.actor(), id, language), fileName(id, language));
    }

    @Get("/huisregels")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> rules(PageContext ctx) {
        return html.ok(ctx, "plan/rules", HouseRulesPage.of(ctx, profiles.current()));
    }

    static String fileName(String formId, Language language) {
        return "beheerplanformulier-" + formId + "-" + language.code();
    }

    static Language language(PageContext ctx, @Nullable String code) {
        return code == null ? ctx.language() : Language.of(code);
    }
}
