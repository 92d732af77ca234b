package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonRow;
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
 * The list of medewerkers as it is shown.
 *
 * @param active  how many filters are on
 * @param manages whether the reader may add and import
 * @param past    the day of which it is; null for today
 */
public record PeopleListPage(String caption, List<Row> rows, PagingView paging, FormView form, Choices choices, String sort, int active,
                             List<Column> columns, boolean manages, @Nullable PastView past) {

    static final int MAX_QUERY = 200;
    private static final List<String> FILTERS = List.of("q", "stand", "functie", "locatie", "regio", "peildatum");

    /** What the filters offer. */
    public record Choices(List<Option> standings, List<Option> officers, List<Option> locations, List<Option> regions) {
    }

    /** The head of a sortable column; sort is the value of {@code aria-sort}. */
    public record Column(String label, String href, @Nullable String sort) {
    }

    /** A medewerker. @param holdings functions that have not ended, in words */
    public record Row(String href, String name, @Nullable String number, List<String> holdings, String from, @Nullable String until, String tone,
                      String standing) {
    }

    static PeopleListPage of(PageContext ctx, Query query, String sort, Page<PersonRow> page, PersonWords words) {
        Map<String, String> typed = new HashMap<>();
        FILTERS.forEach(name -> typed.put(name, query.text(name, MAX_QUERY)));
        int active = (int) typed.values().stream().filter(v -> v != null).count();
        PastView past = PastView.of(ctx, query.date("peildatum"), "/medewerkers", query);
        LocalDate day = PastView.day(ctx, past);
        OfficerTable table = words.table(ctx, day);
        return new PeopleListPage(ctx.t(active == 0 ? "person.list.caption" : "person.list.caption.filtered", page.total()),
            page.rows().stream().map(r -> row(ctx, table, r, day)).toList(), PagingView.of(page, n -> query.toPage("/medewerkers", n)), FormView.of(typed),
            new Choices(PersonWords.standings(ctx), words.officers(ctx), words.locations(true), words.regions()), sort, active,
            List.of("naam", "personeelsnummer", "inDienst", "uitDienst").stream().map(name -> column(ctx, query, sort, name)).toList(),
            past == null && Permission.MANAGE_PEOPLE.heldBy(ctx.actor()), past);
    }

    private static Column column(PageContext ctx, Query query, String sort, String name) {
        boolean up = sort.equals(name);
        Map<String, String> change = new LinkedHashMap<>();
        change.put("sorteer", up ? "-" + name : name);
        change.put("pagina", null);
        return new Column(ctx.t("person.fact." + name), "/medewerkers" + query.with(change),
            up ? "ascending" : sort.equals("-" + name) ? "descending" : null);
    }

    private static Row row(PageContext ctx, OfficerTable table, PersonRow row, LocalDate day) {
        Person p = row.person();
        return new Row("/medewerkers/" + p.id() + (day.equals(ctx.today()) ? "" : "?peildatum=" + day), p.name(), p.staffNumber(), row.holdings().stream().map(h -> PersonWords.holding(ctx, table, h)).toList(),
            ctx.date(p.inServiceFrom()), p.inServiceUntil() == null ? null : ctx.date(p.inServiceUntil()),
            PersonWords.tone(p.standing(day)), ctx.label(p.standing(day)));
    }
}
