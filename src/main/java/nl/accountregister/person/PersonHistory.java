package nl.accountregister.person;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.RowHistory;
import nl.accountregister.shared.Today;

import java.util.List;

/** Geschiedenis of medewerkers and of what they held: each version with the period in which the register knew it so. */
@Singleton
class PersonHistory {

    private final RowHistory people;
    private final RowHistory holdings;
    private final Today today;

    PersonHistory(JdbcOperations jdbc, Today today) {
        this.people = new RowHistory(jdbc, "person", List.of("name", "email", "staff_number", "in_service_from", "in_service_until"));
        this.holdings = new RowHistory(jdbc, "person_officer", List.of("person_id", "officer", "location_id", "region_id", "held_from", "held_until"));
        this.today = today;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void on(PeopleChanged event) {
        people.follow("id", event.personIds(), today.moment());
        holdings.follow("person_id", event.personIds(), today.moment());
    }
}
