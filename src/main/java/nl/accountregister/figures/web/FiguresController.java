package nl.accountregister.figures.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.figures.Figures;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** De cijfers as a page. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FiguresController {

    private final Figures figures;
    private final FiguresViews views;
    private final Html html;

    FiguresController(Figures figures, FiguresViews views, Html html) {
        this.figures = figures;
        this.views = views;
        this.html = html;
    }

    @Get("/cijfers")
    HttpResponse<String> show(PageContext ctx) {
        return html.ok(ctx, "figures/page", views.of(ctx, figures.overview(ctx.actor())));
    }
}
