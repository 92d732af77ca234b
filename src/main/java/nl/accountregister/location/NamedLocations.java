package nl.accountregister.location;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.RegisterState;

import java.util.List;
import java.util.Map;

/**
 * Genoemde locaties: the locations that the organisation's document names are there from the first start. A register
 * that has any location is left alone; a demo brings its own.
 */
@Singleton
@Requires(property = "accountregister.demo", notEquals = "true")
class NamedLocations {

    private static final String NAMED = "locations.named";

    private final Profiles profiles;
    private final Locations locations;
    private final AuditLog audit;
    private final RegisterState state;

    NamedLocations(Profiles profiles, Locations locations, AuditLog audit, RegisterState state) {
        this.state = state;
        this.profiles = profiles;
        this.locations = locations;
        this.audit = audit;
    }

    @EventListener
    @Transactional
    void name(StartupEvent event) {
        List<String> names = profiles.current().locationNames();
        if (names.isEmpty() || !locations.all().isEmpty() || !state.isFirst(NAMED, profiles.current().id())) {
            return;
        }
        names.forEach(name -> locations.add(new Location(null, name, LocationKind.OTHER, null, null, null, null)));
        audit.record(Actor.SYSTEM, "locaties.overgenomen", Subject.register(), "Locaties overgenomen uit het profielbestand", null,
            Map.of("locaties", String.join(", ", names)));
    }
}
