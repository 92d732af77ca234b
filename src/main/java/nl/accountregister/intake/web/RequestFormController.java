package nl.accountregister.intake.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.intake.RequestForms;
import nl.accountregister.shared.Language;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

/** Het beheerplanformulier van een aanvraag, to fill in elsewhere. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class RequestFormController {

    private final RequestForms forms;

    RequestFormController(RequestForms forms) {
        this.forms = forms;
    }

    @Get("/aanvragen/{id}/beheerplanformulier.pdf")
    @Produces(MediaType.ALL)
    @Accepts("formuliertaal")
    HttpResponse<byte[]> form(PageContext ctx, long id, Query query) {
        String language = query.text("formuliertaal", 2);
        return PdfAnswer.of(forms.prefilled(ctx.actor(), id, language == null ? ctx.language() : Language.of(language)), fileName(id));
    }

    static String fileName(long id) {
        return "beheerplanformulier-aanvraag-" + id;
    }
}
