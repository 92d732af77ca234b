package nl.accountregister.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Begin: what waits for you. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HomeController {

    private final Dashboard dashboard;
    private final Html html;

    HomeController(Dashboard dashboard, Html html) {
        this.dashboard = dashboard;
        this.html = html;
    }

    @Get("/")
    HttpResponse<String> home(PageContext ctx) {
        return html.ok(ctx, "site/home", dashboard.of(ctx));
    }
}
