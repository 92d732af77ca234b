package nl.accountregister.completeness.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.completeness.Expectations;
import nl.accountregister.completeness.Place;
import nl.accountregister.completeness.PlaceFilter;
import nl.accountregister.completeness.Places;
import nl.accountregister.completeness.PlaceState;
import nl.accountregister.completeness.Strictness;
import nl.accountregister.document.Column;
import nl.accountregister.document.Table;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** De volledigheid as pages, a list and a table of locations by platforms with the same filters, and as a file with exactly the rows of the list. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Volledigheid")
class PlacesController {

    private static final Table<Place> TABLE = new Table<>("volledigheid", "plekken", "completeness.title", List.of(
        Column.text("sleutel", "completeness.column.key", 30, Place::key), Column.text("waar", "completeness.column.place", 34, Place::name),
        Column.text("regio", "completeness.column.region", 18, Place::region), Column.text("platform", "completeness.column.platform", 14, Place::platform),
        Column.text("hoe", "completeness.column.how", 16, p -> p.must() ? Strictness.MUST : Strictness.MAY), Column.text("stand", "completeness.column.state", 20, Place::state),
        Column.number("account", "completeness.column.account", 10, Place::accountId), Column.number("accounts", "completeness.column.accounts", 10, Place::accounts),
        Column.number("aanvraag", "completeness.column.request", 10, Place::requestId),
        Column.text("reden", "completeness.column.reason", 40, p -> p.none() == null ? null : p.none().reason()),
        Column.date("tot", "completeness.column.until", p -> p.none() == null ? null : p.none().endsOn()),
        Column.text("vastgelegdDoor", "completeness.column.by", 22, p -> p.none() == null ? null : p.none().byName()),
        Column.moment("vastgelegdOp", "completeness.column.at", p -> p.none() == null ? null : p.none().at())));

    private final Places places;
    private final Expectations expectations;
    private final PlaceViews views;
    private final TableFiles files;
    private final Html html;

    PlacesController(Places places, Expectations expectations, PlaceViews views, TableFiles files, Html html) {
        this.places = places;
        this.expectations = expectations;
        this.views = views;
        this.files = files;
        this.html = html;
    }

    @Get("/volledigheid")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"stand", "locatie", "regio", "platform", "hoe", "peildatum", "weergave", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        PlaceFilter filter = PlacesAsked.of(query, expectations, ctx.today()).filter();
        boolean matrix = query.oneOf("weergave", List.of(PlaceViews.MATRIX, "lijst"), "lijst").equals(PlaceViews.MATRIX);
        Map<PlaceState, Long> figures = places.figures(ctx.actor(), filter);
        long all = figures.values().stream().mapToLong(Long::longValue).sum();
        Page<Place> list = matrix ? null : places.list(ctx.actor(), filter, query.slice());
        Places.Grid grid = matrix ? places.grid(ctx.actor(), filter, query.slice()) : null;
        List<String> columns = matrix ? expectations.platforms().stream().filter(code -> filter.platform() == null || code.equals(filter.platform())).toList() : List.of();
        Page<?> page = matrix ? grid.locations() : list;
        boolean today = filter.day().equals(ctx.today());
        Map<String, String> typed = PlacesAsked.typed(query);
        List<Option> ways = views.views(ctx, query);
        return html.ok(ctx, "completeness/list", new PlacesPage(expectations.isEmpty(), ctx.t(today ? "completeness.lead" : "completeness.lead.day",
            all, figures.getOrDefault(PlaceState.MISSING, 0L), filter.day()), ctx.t(matrix ? "completeness.caption.matrix" : "completeness.caption", page.total()),
            views.kinds(ctx, query, figures, filter.state()), ways, ways.get(matrix ? 1 : 0).value(),
            matrix ? List.of() : list.rows().stream().map(p -> views.line(ctx, p)).toList(), columns.stream().map(views::platform).toList(),
            matrix ? views.grid(ctx, grid.locations().rows(), grid.places(), columns) : List.of(), PagingView.of(page, n -> query.toPage(PlaceViews.PATH, n)),
            FormView.of(typed), views.choices(ctx), typed.size(), PlaceViews.PATH + ".csv" + rest(query), views.sources(ctx), matrix));
    }

    @Get(uris = {"/volledigheid.csv", "/api/v1/volledigheid.csv", "/volledigheid.xlsx", "/api/v1/volledigheid.xlsx", "/volledigheid.json", "/api/v1/volledigheid.json",
        "/volledigheid.ndjson", "/api/v1/volledigheid.ndjson"})
    @Produces(MediaType.ALL)
    @Accepts({"stand", "locatie", "regio", "platform", "hoe", "peildatum", TableFiles.COLUMNS})
    @Operation(summary = "De volledigheid als bestand, met de filters van /volledigheid en een keuze van kolommen")
    HttpResponse<?> file(HttpRequest<?> request, PageContext ctx, Query query) {
        PlaceFilter filter = PlacesAsked.of(query, expectations, ctx.today()).filter();
        return files.answer(request, ctx, query, TABLE, filter.day(), PlacesAsked.asTyped(query), places.source(ctx.actor(), filter));
    }

    private static String rest(Query query) {
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put("grootte", null);
        whole.put("pagina", null);
        whole.put("weergave", null);
        String rest = query.with(whole);
        return rest.equals("?") ? "" : rest;
    }
}
