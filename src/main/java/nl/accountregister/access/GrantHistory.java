package nl.accountregister.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.RowHistory;
import nl.accountregister.shared.Today;

import java.util.List;

/** Geschiedenis of rights: each version with the period in which the register knew it so, also of one that was recorded afterwards. */
@Singleton
class GrantHistory {

    private final RowHistory grants;
    private final Today today;

    GrantHistory(JdbcOperations jdbc, Today today) {
        this.grants = new RowHistory(jdbc, "access_grant", List.of("account_id", "person_id", "role", "since", "ended_on"));
        this.today = today;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void on(GrantChanged event) {
        grants.follow("account_id", List.of(event.accountId()), today.moment());
    }
}
