package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;

import java.util.List;
import java.util.Set;

/** An aanvrager asks for the locations that they answer for; communications may ask for any. */
@Singleton
class OwnLocationsOnly {

    private final People people;
    private final Locations locations;

    OwnLocationsOnly(People people, Locations locations) {
        this.people = people;
        this.locations = locations;
    }

    /** @throws Refused (403) when it is the location of others; one that does not exist is for another rule to tell */
    void require(Actor actor, @Nullable Long locationId) {
        if (locationId != null && locations.find(locationId).isPresent() && !actor.has(Role.COMMUNICATIONS)
            && !people.ownLocations(actor).contains(locationId)) {
            throw new Refused("OwnLocationsOnly", "intake.location.notOwn", locations.get(locationId).name());
        }
    }

    /** The open locations that the actor may choose. */
    List<Location> choices(Actor actor) {
        Set<Long> own = people.ownLocations(actor);
        return locations.open().stream().filter(l -> actor.has(Role.COMMUNICATIONS) || own.contains(l.id())).toList();
    }
}
