package nl.accountregister.location.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.location.LocationFilter;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.LocationRow;
import nl.accountregister.location.LocationStanding;
import nl.accountregister.location.Locations;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.Comparator;
import java.util.List;

/** The list of locaties and the page of each. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class LocationsController {

    private final Locations locations;
    private final List<LocationPanel> panels;
    private final Html html;

    LocationsController(Locations locations, List<LocationPanel> panels, Html html) {
        this.locations = locations;
        this.panels = panels.stream().sorted(Comparator.comparingInt(LocationPanel::order)).toList();
        this.html = html;
    }

    @Get("/locaties")
    @Accepts({"q", "stand", "soort", "regio", "sorteer", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        String sort = query.oneOf("sorteer", LocationFilter.SORTS, "naam");
        return html.ok(ctx, "location/list",
            LocationListPage.of(ctx, query, sort, locations.search(ctx.actor(), filter(query), sort, query.slice()), locations, panels));
    }

    @Get("/locaties/{id}")
    HttpResponse<String> location(PageContext ctx, long id) {
        LocationRow row = locations.get(ctx.actor(), id);
        List<LocationPage.Panel> shown = panels.stream().flatMap(p -> p.content(ctx, row.location()).stream()
            .map(content -> new LocationPage.Panel(p.anchor(), ctx.t(p.titleKey()), content))).toList();
        return html.ok(ctx, "location/page", LocationPage.of(ctx, row, shown));
    }

    /** What the address of a list asks for. @throws nl.accountregister.shared.BadRequest for a value that does not exist */
    static LocationFilter filter(Query query) {
        return new LocationFilter(query.coded("stand", LocationStanding.class), query.coded("soort", LocationKind.class), query.id("regio"),
            query.text("q", LocationListPage.MAX_QUERY));
    }
}
