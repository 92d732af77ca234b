package nl.accountregister.deviation.web;

import jakarta.inject.Singleton;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.deviation.DeviationFilter;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.Deviations.Figure;
import nl.accountregister.location.Locations;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the page of a list: its figures, its filters and its rows. */
@Singleton
class DeviationsView {

    private static final String PATH = "/afwijkingen";
    private static final String SEARCH = "medewerker-zoek";

    private final Wording wording;
    private final Locations locations;
    private final Platforms platforms;
    private final PersonChoices people;

    DeviationsView(Wording wording, Locations locations, Platforms platforms, PersonChoices people) {
        this.wording = wording;
        this.locations = locations;
        this.platforms = platforms;
        this.people = people;
    }

    DeviationsPage list(PageContext ctx, Query query, DeviationsAsked asked, Deviations.Found found, List<Deviation> later) {
        LocalDate day = asked.filter().day();
        DeviationWords words = day.equals(ctx.today()) ? wording.in(ctx) : wording.on(ctx, day);
        Map<String, String> typed = DeviationsAsked.typed(query);
        FormView form = FormView.of(searched(query, typed));
        long open = found.figures().values().stream().mapToLong(Figure::open).sum();
        long exempt = found.figures().values().stream().mapToLong(Figure::exempt).sum();
        boolean today = asked.filter().day().equals(ctx.today());
        return new DeviationsPage(ctx.t(today ? "deviation.lead" : "deviation.lead.day", open, exempt, asked.filter().day()),
            ctx.t("deviation.caption." + asked.exempt(), found.page().total()),
            Arrays.stream(DeviationKind.values()).filter(found.figures()::containsKey).map(k -> kind(ctx, query, asked.filter(), k, found.figures().get(k))).toList(),
            found.page().rows().stream().map(d -> DeviationLine.of(ctx, words, d, day)).toList(), PagingView.of(found.page(), n -> query.toPage(PATH, n)),
            form, choices(ctx, form), asked.sort(), typed.size(),
            List.of("soort", "account", "sinds").stream().map(name -> column(ctx, query, asked.sort(), name)).toList(), PATH + ".csv" + rest(query), PastView.of(ctx, day, PATH, query),
            later.stream().map(d -> new LaterLine(ctx.t("deviation.later", words.sentence(d), d.since()), ctx.t("history.later.since", d.knownFrom()))).toList());
    }

    private static DeviationsPage.Kind kind(PageContext ctx, Query query, DeviationFilter filter, DeviationKind kind, Figure figure) {
        boolean current = kind == filter.kind();
        return new DeviationsPage.Kind(ctx.label(kind), PATH + changed(query, "soort", current ? null : kind.code()), figure.open(), figure.exempt(), current);
    }

    private static DeviationsPage.Column column(PageContext ctx, Query query, String sort, String name) {
        boolean up = sort.equals(name);
        return new DeviationsPage.Column(ctx.t("deviation.column." + name), PATH + changed(query, "sorteer", up ? "-" + name : name),
            up ? "ascending" : sort.equals("-" + name) ? "descending" : null);
    }

    private DeviationsPage.Choices choices(PageContext ctx, FormView form) {
        ChoiceView staff = ChoiceView.of(ctx, form, "medewerker", (search, chosen) -> people.of(ctx.actor(), search, chosen, List.of()));
        return new DeviationsPage.Choices(Arrays.stream(DeviationKind.values()).map(k -> new Option(k.code(), ctx.label(k))).toList(),
            locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList(),
            locations.regions().stream().map(r -> new Option(String.valueOf(r.id()), r.name())).toList(),
            platforms.all().stream().map(p -> new Option(p.code(), p.name())).toList(), staff,
            DeviationsAsked.EXEMPT.stream().skip(1).map(e -> new Option(e, ctx.t("deviation.filter.ontheffing." + e))).toList());
    }

    /** The filters with whom is looked for, which narrows nothing yet. */
    private static Map<String, String> searched(Query query, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        if (query.has(SEARCH)) {
            all.put(SEARCH, query.text(SEARCH, 100));
        }
        return all;
    }

    private static String changed(Query query, String name, String value) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put(name, value);
        change.put("pagina", null);
        String rest = query.with(change);
        return rest.equals("?") ? "" : rest;
    }

    private static String rest(Query query) {
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put(SEARCH, null);
        whole.put("grootte", null);
        whole.put("pagina", null);
        String rest = query.with(whole);
        return rest.equals("?") ? "" : rest;
    }
}
