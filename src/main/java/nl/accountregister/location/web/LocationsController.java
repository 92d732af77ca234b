package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.LocationFilter;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.LocationRow;
import nl.accountregister.location.LocationStanding;
import nl.accountregister.location.Locations;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    @Accepts({"q", "stand", "soort", "regio", "mijn", "peildatum", "sorteer", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        String sort = query.oneOf("sorteer", LocationFilter.SORTS, "naam");
        Set<Long> own = panels.stream().flatMap(p -> p.own(ctx.actor()).stream()).collect(Collectors.toSet());
        Boolean asked = query.flag("mijn");
        boolean mine = asked != null ? asked : !own.isEmpty() && !Permission.SEE_EVERYTHING.heldBy(ctx.actor());
        List<Option> views = own.isEmpty() ? List.of() : List.of(new Option("/locaties?mijn=true", ctx.t("location.list.own")),
            new Option("/locaties?mijn=false", ctx.t("location.list.all")));
        Page<LocationRow> page = locations.search(ctx.actor(), filter(query, mine ? own : null), sort, query.slice());
        return html.ok(ctx, "location/list", LocationListPage.of(ctx, query, sort, page, locations, panels, views, mine));
    }

    @Get("/locaties/{id}")
    @Accepts("peildatum")
    HttpResponse<String> location(PageContext ctx, Query query, long id) {
        LocalDate day = query.date("peildatum");
        LocationRow row = locations.get(ctx.actor(), id, day);
        PastView past = PastView.of(ctx, day, "/locaties/" + id, query);
        AsOf asOf = past == null ? AsOf.NOW : new AsOf(past.day());
        List<LocationPage.Panel> shown = panels.stream().flatMap(p -> p.content(ctx, row.location(), asOf).stream()
            .map(content -> new LocationPage.Panel(p.anchor(), ctx.t(p.titleKey()), content))).toList();
        return html.ok(ctx, "location/page", LocationPage.of(ctx, row, shown, past));
    }

    /** What the address of a list asks for, among some. @throws nl.accountregister.shared.BadRequest for a value that does not exist */
    static LocationFilter filter(Query query, @Nullable Set<Long> among) {
        return new LocationFilter(query.coded("stand", LocationStanding.class), query.coded("soort", LocationKind.class), query.id("regio"),
            query.text("q", LocationListPage.MAX_QUERY), among, query.date("peildatum"));
    }
}
