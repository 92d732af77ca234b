package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationRow;
import nl.accountregister.location.Locations;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of locaties as it is shown.
 *
 * @param more    heads of the columns that other features add
 * @param active  how many filters are on
 * @param manages whether the reader may add one
 * @param views   own locations and all; empty for who has none
 * @param mine    whether own locations are shown
 * @param past    the day of which it is, without what other features say; null for today
 */
public record LocationListPage(String caption, List<Row> rows, PagingView paging, FormView form, Choices choices, String sort, int active,
                               List<Column> columns, List<String> more, boolean manages, List<Option> views, boolean mine, @Nullable PastView past) {

    static final int MAX_QUERY = 200;
    private static final List<String> FILTERS = List.of("q", "stand", "soort", "regio", "peildatum");

    /** What the filters offer. */
    public record Choices(List<Option> standings, List<Option> kinds, List<Option> regions) {
    }

    /** The head of a sortable column; sort is the value of {@code aria-sort}. */
    public record Column(String label, String href, @Nullable String sort) {
    }

    /** A location. @param cells what other features say of it, in the order of their heads; null where they say nothing */
    public record Row(String href, String name, String kind, @Nullable String town, @Nullable String region, List<LocationPanel.Cell> cells,
                      String tone, String standing) {
    }

    static LocationListPage of(PageContext ctx, Query query, String sort, Page<LocationRow> page, Locations locations, List<LocationPanel> features,
                               List<Option> views, boolean mine) {
        PastView past = PastView.of(ctx, query.date("peildatum"), "/locaties", query);
        LocalDate day = PastView.day(ctx, past);
        List<LocationPanel> panels = past == null ? features : List.of();
        Map<String, String> typed = new HashMap<>();
        FILTERS.forEach(name -> typed.put(name, query.text(name, MAX_QUERY)));
        int active = (int) typed.values().stream().filter(v -> v != null).count();
        List<Location> shown = page.rows().stream().map(LocationRow::location).toList();
        List<Map<Long, LocationPanel.Cell>> cells = panels.stream().map(p -> p.cells(ctx, shown)).toList();
        return new LocationListPage(ctx.t(active == 0 ? "location.list.caption" : "location.list.caption.filtered", page.total()),
            page.rows().stream().map(r -> row(ctx, r, cells, day, PastView.suffix(past))).toList(), PagingView.of(page, n -> query.toPage("/locaties", n)), FormView.of(typed),
            new Choices(LocationWords.standings(ctx), LocationWords.kinds(ctx), LocationWords.regions(locations)), sort, active,
            List.of("naam", "plaats", "regio").stream().map(name -> column(ctx, query, sort, name)).toList(),
            panels.stream().map(p -> ctx.t(p.titleKey())).toList(), past == null && Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()), views, mine, past);
    }

    private static Column column(PageContext ctx, Query query, String sort, String name) {
        boolean up = sort.equals(name);
        Map<String, String> change = new LinkedHashMap<>();
        change.put("sorteer", up ? "-" + name : name);
        change.put("pagina", null);
        return new Column(ctx.t("location.fact." + name), "/locaties" + query.with(change),
            up ? "ascending" : sort.equals("-" + name) ? "descending" : null);
    }

    private static Row row(PageContext ctx, LocationRow row, List<Map<Long, LocationPanel.Cell>> cells, LocalDate day, String past) {
        Location l = row.location();
        return new Row("/locaties/" + l.id() + past, l.name(), ctx.label(l.kind()), l.town(), row.regionName(),
            cells.stream().map(c -> c.getOrDefault(l.id(), new LocationPanel.Cell("–", null))).toList(),
            LocationWords.tone(l.standing(day)), ctx.label(l.standing(day)));
    }
}
