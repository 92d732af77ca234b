package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Locations;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.Officers;
import nl.accountregister.person.HoldingRow;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonStanding;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Names that pages of medewerkers need: of officers, places and standings. */
@Singleton
class PersonWords {

    private final Officers officers;
    private final Locations locations;

    PersonWords(Officers officers, Locations locations) {
        this.officers = officers;
        this.locations = locations;
    }

    /** The table of today, read once for a page. */
    OfficerTable table() {
        return officers.table();
    }

    /** The table of a day; of the past as the register knew it then. */
    OfficerTable table(PageContext ctx, LocalDate day) {
        return day.isBefore(ctx.today()) ? officers.known(ctx.actor(), day) : officers.table();
    }

    /** The name of an officer; its code when the table does not have it today. */
    static String officer(PageContext ctx, OfficerTable table, String code) {
        return table.find(code).map(Officer::name).map(name -> name.in(ctx.language())).orElse(code);
    }

    /** "AC-manager, AC De Linde". */
    static String holding(PageContext ctx, OfficerTable table, HoldingRow held) {
        String name = officer(ctx, table, held.officer());
        return held.place() == null ? name : ctx.t("person.holding", name, held.place());
    }

    static String tone(PersonStanding standing) {
        return switch (standing) {
            case IN_SERVICE -> "green";
            case LEAVING -> "orange";
            case LEFT -> "grey";
            case COMING -> "blue";
        };
    }

    /** "in dienst", "gaat uit dienst op 31 december 2026". */
    static String standing(PageContext ctx, Person person) {
        PersonStanding standing = person.standing(ctx.today());
        return switch (standing) {
            case LEAVING -> ctx.t("person.standing.leaving", person.inServiceUntil());
            case LEFT -> ctx.t("person.standing.left", person.inServiceUntil());
            case COMING -> ctx.t("person.standing.coming", person.inServiceFrom());
            case IN_SERVICE -> ctx.label(standing);
        };
    }

    List<Option> officers(PageContext ctx) {
        return table().officers().stream().map(o -> new Option(o.code(), o.name().in(ctx.language()))).toList();
    }

    /** Locations: all for a filter, those that are open for a form. */
    List<Option> locations(boolean all) {
        return (all ? locations.all() : locations.open()).stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList();
    }

    List<Option> regions() {
        return locations.regions().stream().map(r -> new Option(String.valueOf(r.id()), r.name())).toList();
    }

    static List<Option> standings(PageContext ctx) {
        return Arrays.stream(PersonStanding.values()).map(s -> new Option(s.code(), ctx.label(s))).toList();
    }

    @Nullable
    static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
