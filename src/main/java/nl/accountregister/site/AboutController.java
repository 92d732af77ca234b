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

/** Over deze website: accessibility, privacy and help, for everybody. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class AboutController {

    private final Html html;

    AboutController(Html html) {
        this.html = html;
    }

    @Get("/toegankelijkheid")
    HttpResponse<String> accessibility(PageContext ctx) {
        return html.ok(ctx, "site/about", new AboutPage("accessibility"));
    }

    @Get("/privacy")
    HttpResponse<String> privacy(PageContext ctx) {
        return html.ok(ctx, "site/about", new AboutPage("privacy"));
    }

    @Get("/hulp")
    HttpResponse<String> help(PageContext ctx) {
        return html.ok(ctx, "site/about", new AboutPage("help"));
    }
}
