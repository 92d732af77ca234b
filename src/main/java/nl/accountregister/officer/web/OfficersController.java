package nl.accountregister.officer.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** De functionaristabel as a page. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OfficersController {

    private final Officers officers;
    private final Profiles profiles;
    private final Html html;

    OfficersController(Officers officers, Profiles profiles, Html html) {
        this.officers = officers;
        this.profiles = profiles;
        this.html = html;
    }

    @Get("/functionarissen")
    HttpResponse<String> table(PageContext ctx) {
        return html.ok(ctx, "officer/table", OfficersPage.of(ctx, profiles.current(), officers.table(ctx.actor())));
    }
}
