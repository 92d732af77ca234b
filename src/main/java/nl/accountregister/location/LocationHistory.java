package nl.accountregister.location;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.RowHistory;
import nl.accountregister.shared.Today;

import java.util.List;

/** Geschiedenis of locaties: each version with the period in which the register knew it so. Callers hold the transaction of the change. */
@Singleton
class LocationHistory {

    private final RowHistory locations;
    private final Today today;

    LocationHistory(JdbcOperations jdbc, Today today) {
        this.locations = new RowHistory(jdbc, "location", List.of("name", "kind", "region_id", "town", "opened_on", "closed_on"));
        this.today = today;
    }

    void follow(long id) {
        locations.follow("id", List.of(id), today.moment());
    }
}
