package nl.accountregister.site;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** De beschrijving van de API, for everyone. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class ApiDescriptionController {

    private final ApiDescription description;

    ApiDescriptionController(ApiDescription description) {
        this.description = description;
    }

    @Get("/api/v1/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    byte[] json() {
        return description.json();
    }
}
