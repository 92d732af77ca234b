package nl.accountregister.officer.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

/** De functionaristabel in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Functionarissen")
class OfficersApi {

    private final Officers officers;
    private final Profiles profiles;
    private final Texts texts;

    OfficersApi(Officers officers, Profiles profiles, Texts texts) {
        this.officers = officers;
        this.profiles = profiles;
        this.texts = texts;
    }

    @Get("/functionarissen")
    @Operation(summary = "De functionaristabel: welke accounts bij welke functie horen")
    OfficersJson table(Actor actor) {
        return OfficersJson.of(officers.table(actor), new CellWords(texts, Language.NL, profiles.current()), texts, Language.NL);
    }
}
