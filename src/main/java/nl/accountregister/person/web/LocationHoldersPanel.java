package nl.accountregister.person.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.Location;
import nl.accountregister.location.web.LocationPanel;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.LocationHolder;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Who answers for a location by the function that they hold, on its page and in the list. */
@Singleton
class LocationHoldersPanel implements LocationPanel {

    private static final int MOST = 3;

    private final People people;
    private final PersonWords words;
    private final Templates templates;

    LocationHoldersPanel(People people, PersonWords words, Templates templates) {
        this.people = people;
        this.words = words;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "person.location.title";
    }

    @Override
    public String anchor() {
        return "wie";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Location location, AsOf asOf) {
        if (!people.seesHoldersAt(ctx.actor(), location.id())) {
            return Optional.empty();
        }
        OfficerTable table = asOf.isNow() ? words.table() : words.table(ctx, asOf.day());
        boolean all = Permission.SEE_EVERYTHING.heldBy(ctx.actor());
        List<LocationHolderRow> rows = people.holdersAt(ctx.actor(), List.of(location.id()), asOf).stream()
            .map(h -> new LocationHolderRow(all || ctx.actor().is(h.personId()) ? "/medewerkers/" + h.personId() + (asOf.isNow() ? "" : "?peildatum=" + asOf.day()) : null, h.name(),
                PersonWords.officer(ctx, table, h.officer()), h.regionName() == null ? ctx.t("person.location.here") : h.regionName(),
                h.heldUntil() == null ? null : ctx.date(h.heldUntil()))).toList();
        return Optional.of(templates.part("person/location.jte", Map.of("ctx", ctx, "page", rows, "then", !asOf.isNow())));
    }

    /** Those of the location itself; the manager of a region would be in every line. */
    @Override
    public Map<Long, Cell> cells(PageContext ctx, List<Location> locations) {
        Map<Long, Cell> cells = new HashMap<>();
        if (Permission.SEE_EVERYTHING.heldBy(ctx.actor())) {
            locations.forEach(l -> cells.put(l.id(), new Cell(ctx.t("person.location.nobody"), null)));
        }
        people.holdersAt(ctx.actor(), locations.stream().map(Location::id).toList()).stream().filter(h -> h.regionName() == null)
            .collect(groupingBy(LocationHolder::locationId, mapping(LocationHolder::name, collectingAndThen(toList(), names -> names.stream().distinct().toList()))))
            .forEach((id, names) -> cells.put(id, new Cell(names(ctx, names), null)));
        return cells;
    }

    @Override
    public Set<Long> own(Actor actor) {
        return people.ownLocations(actor);
    }

    private static String names(PageContext ctx, List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() <= MOST ? first : ctx.t("person.location.more", first, names.size() - MOST);
    }
}
