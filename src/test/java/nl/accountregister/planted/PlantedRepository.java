package nl.accountregister.planted;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;

/** A repository that everyone can reach, and a controller outside web. */
@Controller("/planted")
@Requires(property = "never.set")
public class PlantedRepository {

    boolean delete(String name) {
        return name.isEmpty();
    }
}
