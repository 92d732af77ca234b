package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.account.Accounts;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanPdf;
import nl.accountregister.plan.PreparedForms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

/** Beheerplannen and their forms in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Beheerplannen")
class PlansApi {

    private final Accounts accounts;
    private final PlanPdf pdf;
    private final PlanForms forms;
    private final PlanFormPdf blank;
    private final PreparedForms prepared;

    PlansApi(Accounts accounts, PlanPdf pdf, PlanForms forms, PlanFormPdf blank, PreparedForms prepared) {
        this.accounts = accounts;
        this.pdf = pdf;
        this.forms = forms;
        this.blank = blank;
        this.prepared = prepared;
    }

    @Get("/accounts/{id}/beheerplan.pdf")
    @Produces(MediaType.ALL)
    @Accepts("taal")
    @Operation(summary = "Het vastgestelde beheerplan van een account, als PDF")
    HttpResponse<byte[]> plan(Actor actor, long id, @Parameter(hidden = true) Query query) {
        accounts.getInFull(actor, id);
        return PdfAnswer.of(pdf.ofAccount(id, language(query.text("taal", 2))), "beheerplan-" + id);
    }

    @Get("/accounts/{id}/beheerplanformulier.pdf")
    @Produces(MediaType.ALL)
    @Accepts("taal")
    @Operation(summary = "Het formulier voor de volgende versie van een beheerplan, met wat er nu staat al ingevuld")
    HttpResponse<byte[]> nextVersion(Actor actor, long id, @Parameter(hidden = true) Query query) {
        return PdfAnswer.of(prepared.ofAccount(actor, id, language(query.text("taal", 2))), "beheerplanformulier-account-" + id);
    }

    @Get("/beheerplanformulieren")
    @Accepts("taal")
    @Operation(summary = "De beheerplanformulieren, met hun vragen")
    PlanFormsJson forms(@Parameter(hidden = true) Query query) {
        return PlanFormsJson.of(forms.all(), language(query.text("taal", 2)));
    }

    @Get("/beheerplanformulieren/{id}.pdf")
    @Produces(MediaType.ALL)
    @Accepts("taal")
    @Operation(summary = "Een leeg beheerplanformulier, als PDF om in te vullen")
    HttpResponse<byte[]> form(Actor actor, String id, @Parameter(hidden = true) Query query) {
        Language language = language(query.text("taal", 2));
        return PdfAnswer.of(blank.blank(actor, id, language), PlanFormsController.fileName(id, language));
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.NL : Language.of(code);
    }
}
