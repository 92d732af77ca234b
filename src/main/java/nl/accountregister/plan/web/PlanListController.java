package nl.accountregister.plan.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.plan.PlanState;
import nl.accountregister.plan.PlanTasks;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** De beheerplannen that ask for something, for who sees everything. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanListController {

    private final PlanTasks tasks;
    private final Html html;

    PlanListController(PlanTasks tasks, Html html) {
        this.tasks = tasks;
        this.html = html;
    }

    @Get("/beheerplannen")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"stand", "q", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        return html.ok(ctx, "plan/list", PlanListPage.of(ctx, query,
            tasks.page(ctx.actor(), query.coded("stand", PlanState.class), query.text("q", PlanListPage.MAX_QUERY), query.date("peildatum"), query.slice())));
    }
}
