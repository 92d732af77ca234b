package nl.accountregister.completeness.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.completeness.Expectations;
import nl.accountregister.completeness.Place;
import nl.accountregister.completeness.PlaceState;
import nl.accountregister.completeness.Strictness;
import nl.accountregister.location.Locations;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what the pages of the places show. */
@Singleton
class PlaceViews {

    static final String PATH = "/volledigheid";
    static final String MATRIX = "matrix";

    private final Expectations expectations;
    private final Locations locations;
    private final Platforms platforms;

    PlaceViews(Expectations expectations, Locations locations, Platforms platforms) {
        this.expectations = expectations;
        this.locations = locations;
        this.platforms = platforms;
    }

    PlaceLine line(PageContext ctx, Place p) {
        Place.None none = p.none();
        boolean there = p.accountId() != null;
        return new PlaceLine(PATH + "/" + p.key(), p.name(), p.locationId() == null ? ctx.t("completeness.organisation") : p.region(), platform(p.platform()),
            ctx.label(p.must() ? Strictness.MUST : Strictness.MAY), ctx.label(p.state()), p.state().tone(),
            there ? ctx.t("completeness.account", p.accounts()) : p.requestId() != null ? ctx.t("completeness.request") : null,
            there ? "/accounts/" + p.accountId() : p.requestId() != null ? "/aanvragen/" + p.requestId() : null,
            none == null ? null : none.reason(), none == null ? null : ctx.t(none.endsOn() == null ? "completeness.none.by" : "completeness.none.by.until",
                none.byName(), none.at(), none.endsOn() == null ? ctx.today() : none.endsOn()));
    }

    List<PlacesPage.GridLine> grid(PageContext ctx, List<Long> order, List<Place> places, List<String> columns) {
        Map<Long, List<Place>> byLocation = new LinkedHashMap<>();
        order.forEach(id -> byLocation.put(id, new ArrayList<>()));
        places.forEach(p -> byLocation.get(p.locationId() == null ? 0L : p.locationId()).add(p));
        List<PlacesPage.GridLine> lines = new ArrayList<>();
        byLocation.forEach((id, all) -> {
            if (id != 0) {
                lines.add(new PlacesPage.GridLine(all.get(0).name(), all.get(0).region(), cells(ctx, all, columns)));
            } else {
                // An account that the document names is a row of its own: there may be several on one platform.
                all.forEach(p -> lines.add(new PlacesPage.GridLine(p.name(), ctx.t("completeness.organisation"), cells(ctx, List.of(p), columns))));
            }
        });
        return lines;
    }

    private List<PlacesPage.Cell> cells(PageContext ctx, List<Place> places, List<String> columns) {
        return columns.stream().map(code -> places.stream().filter(p -> p.platform().equals(code)).findFirst()
            .map(p -> new PlacesPage.Cell(platform(code), PATH + "/" + p.key(), ctx.label(p.state()), p.state().tone(), p.name() + ", " + platform(code) + ": " + ctx.label(p.state())))
            .orElse(new PlacesPage.Cell(platform(code), null, "", "", ""))).toList();
    }

    PlacesPage.Choices choices(PageContext ctx) {
        return new PlacesPage.Choices(coded(ctx, PlaceState.values()), locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList(),
            locations.regions().stream().map(r -> new Option(String.valueOf(r.id()), r.name())).toList(),
            expectations.platforms().stream().map(code -> new Option(code, platform(code))).toList(), coded(ctx, Strictness.values()));
    }

    List<PlacesPage.Kind> kinds(PageContext ctx, Query query, Map<PlaceState, Long> figures, @Nullable PlaceState chosen) {
        return figures.entrySet().stream().map(e -> new PlacesPage.Kind(ctx.label(e.getKey()), PATH + changed(query, "stand", e.getKey() == chosen ? null : e.getKey().code()),
            e.getValue(), e.getKey() == chosen)).toList();
    }

    /** The ways to see the places, and the lists of what stands still. */
    List<Option> views(PageContext ctx, Query query) {
        return List.of(new Option(PATH + changed(query, "weergave", null), ctx.t("completeness.view.list")),
            new Option(PATH + changed(query, "weergave", MATRIX), ctx.t("completeness.view.matrix")),
            new Option(PATH + "/voorbereiding" + day(query), ctx.t("completeness.waiting")), new Option(PATH + "/slapend" + day(query), ctx.t("completeness.dormant")));
    }

    /** Where the document says what is expected, each platform once. */
    List<String> sources(PageContext ctx) {
        return expectations.ofLocations().stream().map(e -> e.source().isEmpty() ? ctx.t("completeness.source.none", platform(e.platform()), ctx.label(e.how()))
            : ctx.t("completeness.source", platform(e.platform()), ctx.label(e.how()), e.source())).distinct().toList();
    }

    String platform(String code) {
        return platforms.name(code);
    }

    static String changed(Query query, String name, @Nullable String value) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put(name, value);
        change.put("pagina", null);
        String rest = query.with(change);
        return rest.equals("?") ? "" : rest;
    }

    static String day(Query query) {
        String day = query.text("peildatum", 40);
        return day == null ? "" : "?peildatum=" + day;
    }

    private static <E extends Coded> List<Option> coded(PageContext ctx, E[] values) {
        return Arrays.stream(values).map(v -> new Option(v.code(), ctx.label(v))).toList();
    }
}
