package nl.accountregister.planted;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;

/** Asks for nothing and audits nothing. */
@Singleton
@Requires(property = "never.set")
public class PlantedService {

    private final PlantedRepository repository;

    PlantedService(PlantedRepository repository) {
        this.repository = repository;
    }

    public void forget(Actor actor) {
        repository.delete(actor.name());
    }
}
