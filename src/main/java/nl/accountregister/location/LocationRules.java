package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.util.Locale;

/** Regels for the data of a location. Everything wrong is reported at once. */
@Singleton
class LocationRules {

    static final int MAX_NAME = 160;
    static final int MAX_PLACE = 120;
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final LocationRepository locations;
    private final RegionRepository regions;

    LocationRules(LocationRepository locations, RegionRepository regions) {
        this.locations = locations;
        this.regions = regions;
    }

    /** The data, checked. @param newRegion empty when a region was chosen, or none */
    record Checked(Location location, String newRegion) {
    }

    /** @throws nl.accountregister.shared.RuleViolation with everything that is wrong */
    Checked check(NewLocation data, @Nullable Location before) {
        PlainText check = new PlainText();
        Long id = before == null ? null : before.id();
        String name = check.line("naam", data.name(), MAX_NAME);
        if (!name.isEmpty()) {
            locations.withName(name.toLowerCase(Locale.ROOT)).filter(other -> !other.id().equals(id))
                .ifPresent(other -> check.refuse("naam", "location.name.taken", other.name()));
        }
        if (data.kind() == null) {
            check.refuse("soort", "location.kind.choose");
        }
        String newRegion = check.optionalLine("nieuweRegio", data.newRegion(), MAX_PLACE);
        if (data.regionId() != null && !newRegion.isEmpty()) {
            check.refuse("nieuweRegio", "location.region.both");
        } else if (data.regionId() != null && regions.findById(data.regionId()).isEmpty()) {
            check.refuse("regio", "location.region.unknown");
        }
        String town = check.optionalLine("plaats", data.town(), MAX_PLACE);
        sane(check, "geopendOp", data.openedOn());
        lastDay(check, data.openedOn(), data.lastDay());
        check.check();
        Location location = new Location(id, name, data.kind(), data.regionId(), town.isEmpty() ? null : town, data.openedOn(), null);
        return new Checked(location.until(data.lastDay()), newRegion);
    }

    static void lastDay(PlainText check, @Nullable LocalDate openedOn, @Nullable LocalDate lastDay) {
        sane(check, "laatsteDag", lastDay);
        if (openedOn != null && lastDay != null && lastDay.isBefore(openedOn)) {
            check.refuse("laatsteDag", "location.lastDay.before", openedOn);
        }
    }

    private static void sane(PlainText check, String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            check.refuse(field, "location.date.range", EARLIEST.getYear(), LATEST.getYear());
        }
    }
}
