package nl.accountregister.intake.web;

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
import nl.accountregister.intake.RequestForms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

/** Het beheerplan van een aanvraag als formulier, in the API. */
@Controller("/api/v1/aanvragen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Aanvragen")
class RequestPlanApi {

    private final RequestForms forms;

    RequestPlanApi(RequestForms forms) {
        this.forms = forms;
    }

    @Get("/{id}/beheerplanformulier.pdf")
    @Produces(MediaType.ALL)
    @Accepts("taal")
    @Operation(summary = "Het beheerplanformulier van een aanvraag, met wat al bekend is ingevuld")
    HttpResponse<byte[]> form(Actor actor, long id, @Parameter(hidden = true) Query query) {
        Language language = "en".equals(query.text("taal", 2)) ? Language.EN : Language.NL;
        return PdfAnswer.of(forms.prefilled(actor, id, language), RequestFormController.fileName(id));
    }
}
