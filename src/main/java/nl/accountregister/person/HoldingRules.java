package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerTie;
import nl.accountregister.officer.Officers;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Regels for holding a function: an officer of the table, held for a location or region where the table ties it to one,
 * within the time in service, and never twice at once. Everything wrong is reported at once.
 */
@Singleton
class HoldingRules {

    private final Officers officers;
    private final Locations locations;

    HoldingRules(Officers officers, Locations locations) {
        this.officers = officers;
        this.locations = locations;
    }

    /**
     * @param held the functions of this person so far
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    PersonOfficer check(Person person, NewHolding data, LocalDate today, List<HoldingRow> held) {
        PlainText check = new PlainText();
        String code = check.line("functie", data.officer(), 64);
        Optional<Officer> officer = code.isEmpty() ? Optional.empty() : officers.find(code).or(() -> officers.find(code, Objects.requireNonNullElse(data.heldFrom(), today)));
        if (!code.isEmpty() && officer.isEmpty()) {
            check.refuse("functie", "person.officer.unknown", code);
        }
        LocalDate from = Objects.requireNonNullElse(data.heldFrom(), today);
        period(check, person, from, data.heldUntil());
        officer.ifPresent(o -> place(check, o, data, from));
        // Without the place it cannot be told whether it is the same function twice, or one elsewhere.
        boolean placed = check.violations().stream().noneMatch(v -> "locatie".equals(v.field()) || "regio".equals(v.field()));
        held.stream().filter(h -> placed).filter(h -> h.officer().equals(code) && overlap(h.heldFrom(), h.heldUntil(), from, data.heldUntil())).findFirst()
            .ifPresent(h -> overlaps(check, h, data));
        check.check();
        return new PersonOfficer(null, person.id(), code, data.locationId(), data.regionId(), from, data.heldUntil());
    }

    static void period(PlainText check, Person person, LocalDate from, @Nullable LocalDate until) {
        PersonRules.sane(check, "vanaf", from);
        if (from.isBefore(person.inServiceFrom())) {
            check.refuse("vanaf", "person.officer.beforeService", person.inServiceFrom());
        } else if (person.inServiceUntil() != null && from.isAfter(person.inServiceUntil())) {
            check.refuse("vanaf", "person.officer.afterService", person.inServiceUntil());
        }
        if (until != null) {
            PersonRules.sane(check, "tot", until);
            if (until.isBefore(from)) {
                check.refuse("tot", "person.officer.until", from);
            }
        }
    }

    private void place(PlainText check, Officer officer, NewHolding data, LocalDate from) {
        Location location = data.locationId() == null ? null : locations.find(data.locationId()).orElse(null);
        if (data.locationId() != null && location == null) {
            check.refuse("locatie", "person.location.unknown");
        }
        Region region = data.regionId() == null ? null : locations.regions().stream().filter(r -> r.id().equals(data.regionId())).findFirst().orElse(null);
        if (data.regionId() != null && region == null) {
            check.refuse("regio", "person.region.unknown");
        }
        if (check.violations().stream().noneMatch(v -> "locatie".equals(v.field()) || "regio".equals(v.field()))) {
            place(check, officer, location, region, from);
        }
    }

    /** Whether the place fits the officer: a location or a region where the table ties it to one, and else none. */
    static void place(PlainText check, Officer officer, @Nullable Location location, @Nullable Region region, LocalDate from) {
        if (officer.tie() == OfficerTie.LOCATION && location == null) {
            check.refuse("locatie", "person.officer.location", officer.name());
        } else if (officer.tie() != OfficerTie.LOCATION && location != null) {
            check.refuse("locatie", "person.officer.noLocation", officer.name());
        } else if (location != null && !location.isOpen(from)) {
            check.refuse("locatie", "person.officer.closed", location.name(), location.closedOn());
        }
        if (officer.tie() == OfficerTie.REGION && region == null) {
            check.refuse("regio", "person.officer.region", officer.name());
        } else if (officer.tie() != OfficerTie.REGION && region != null) {
            check.refuse("regio", "person.officer.noRegion", officer.name());
        }
    }

    /** Who moves from one location to another ends the first before beginning the second. */
    private static void overlaps(PlainText check, HoldingRow held, NewHolding data) {
        boolean same = Objects.equals(held.locationId(), data.locationId()) && Objects.equals(held.regionId(), data.regionId());
        boolean elsewhere = !same && held.place() != null;
        if (held.heldUntil() == null) {
            check.refuse("vanaf", elsewhere ? "person.officer.elsewhere" : "person.officer.twice", held.heldFrom(), elsewhere ? held.place() : "");
        } else {
            check.refuse("vanaf", elsewhere ? "person.officer.elsewhere.until" : "person.officer.twice.until", held.heldFrom(),
                elsewhere ? held.place() : "", held.heldUntil());
        }
    }

    /** Whether two periods share a day; the last days belong to them, null goes on. */
    static boolean overlap(LocalDate from, @Nullable LocalDate until, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || !otherFrom.isAfter(until)) && (otherUntil == null || !from.isAfter(otherUntil));
    }
}
