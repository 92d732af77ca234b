package nl.accountregister.location.web;

import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.LocationStanding;
import nl.accountregister.location.Locations;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Names that pages of locaties need. */
final class LocationWords {

    private LocationWords() {
    }

    static String tone(LocationStanding standing) {
        return switch (standing) {
            case OPEN -> "green";
            case CLOSING -> "orange";
            case CLOSED -> "grey";
            case COMING -> "blue";
        };
    }

    /** "open", "gaat sluiten, laatste dag 31 december 2026". */
    static String standing(PageContext ctx, Location location, LocalDate day) {
        LocationStanding standing = location.standing(day);
        return switch (standing) {
            case OPEN -> ctx.label(standing);
            case CLOSING -> ctx.t("location.standing.closing", location.lastDay());
            case CLOSED -> ctx.t("location.standing.closed", location.lastDay());
            case COMING -> ctx.t("location.standing.coming", location.openedOn());
        };
    }

    static List<Option> kinds(PageContext ctx) {
        return Arrays.stream(LocationKind.values()).map(k -> new Option(k.code(), ctx.label(k))).toList();
    }

    static List<Option> standings(PageContext ctx) {
        return Arrays.stream(LocationStanding.values()).map(s -> new Option(s.code(), ctx.label(s))).toList();
    }

    static List<Option> regions(Locations locations) {
        return locations.regions().stream().map(r -> new Option(String.valueOf(r.id()), r.name())).toList();
    }
}
