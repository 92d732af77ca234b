package nl.accountregister.completeness.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.completeness.Expectations;
import nl.accountregister.completeness.StillAccount;
import nl.accountregister.completeness.StillAccounts;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.Objects;

/** What is in preparation for too long, and what is dormant, as pages. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StillController {

    private final StillAccounts still;
    private final Expectations expectations;
    private final PlaceViews views;
    private final Html html;

    StillController(StillAccounts still, Expectations expectations, PlaceViews views, Html html) {
        this.still = still;
        this.expectations = expectations;
        this.views = views;
        this.html = html;
    }

    @Get("/volledigheid/voorbereiding")
    @Accepts({"peildatum", "pagina", "grootte"})
    HttpResponse<String> waiting(PageContext ctx, Query query) {
        LocalDate day = day(ctx, query);
        return page(ctx, query, day, "waiting", "/voorbereiding", expectations.preparationDays(), still.inPreparation(ctx.actor(), day, query.slice()));
    }

    @Get("/volledigheid/slapend")
    @Accepts({"peildatum", "pagina", "grootte"})
    HttpResponse<String> dormant(PageContext ctx, Query query) {
        LocalDate day = day(ctx, query);
        return page(ctx, query, day, "dormant", "/slapend", expectations.dormantDays(), still.dormant(ctx.actor(), day, query.slice()));
    }

    private HttpResponse<String> page(PageContext ctx, Query query, LocalDate day, String key, String path, int days, Page<StillAccount> page) {
        String whole = PlaceViews.PATH + path;
        return html.ok(ctx, "completeness/still", new StillPage(ctx.t("completeness." + key), ctx.t("completeness." + key + ".lead", days),
            ctx.t("completeness." + key + ".caption", page.total()), ctx.t("completeness." + key + ".since"), views.views(ctx, query), whole + PlaceViews.day(query),
            page.rows().stream().map(a -> new StillPage.StillLine("/accounts/" + a.id(), a.name(), views.platform(a.platform()), a.location(), a.owner(), ctx.date(a.since()),
                ctx.t("completeness.days", a.days()))).toList(), PagingView.of(page, n -> query.toPage(whole, n)), day.toString(), whole));
    }

    private static LocalDate day(PageContext ctx, Query query) {
        return Objects.requireNonNullElse(query.date("peildatum"), ctx.today());
    }
}
