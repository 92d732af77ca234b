package nl.accountregister.calendar.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.calendar.Calendar;
import nl.accountregister.calendar.CalendarSpan;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.List;

/** De kalender: a month, and the list behind it. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CalendarController {

    private final Calendar calendar;
    private final CalendarViews views;
    private final Html html;

    CalendarController(Calendar calendar, CalendarViews views, Html html) {
        this.calendar = calendar;
        this.views = views;
        this.html = html;
    }

    @Get(CalendarViews.MONTH)
    @Accepts({"maand", "weergave", "locatie", "regio", "medewerker", "medewerker-zoek"})
    HttpResponse<String> month(PageContext ctx, Query query) {
        query.oneOf("weergave", List.of(CalendarViews.AS_LIST), "");
        return html.ok(ctx, "calendar/month", views.month(ctx, query,
            calendar.month(ctx.actor(), CalendarAsked.month(query, ctx.today()), CalendarAsked.filter(query))));
    }

    @Get(CalendarViews.LIST)
    @Accepts({"van", "tot", "achterstallig", "locatie", "regio", "medewerker", "medewerker-zoek", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        CalendarSpan span = CalendarAsked.span(query, ctx.today());
        return html.ok(ctx, "calendar/list", views.list(ctx, query, span,
            calendar.list(ctx.actor(), span, CalendarAsked.filter(query), query.slice())));
    }
}
