package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.util.Optional;

/** Nobody asks for a page of a location that does not exist or has closed. */
@Singleton
class LocationMustBeOpen {

    private final Locations locations;
    private final Today today;

    LocationMustBeOpen(Locations locations, Today today) {
        this.locations = locations;
        this.today = today;
    }

    Optional<Violation> violation(@Nullable Long locationId) {
        if (locationId == null) {
            return Optional.empty();
        }
        Optional<Location> location = locations.find(locationId);
        if (location.isEmpty()) {
            return Optional.of(Violation.of("locatie", "intake.location.unknown"));
        }
        return location.filter(l -> !l.isOpen(today.date()))
            .map(l -> Violation.of("locatie", "intake.location.closed", l.name(), l.closedOn()));
    }
}
