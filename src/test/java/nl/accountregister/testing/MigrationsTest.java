package nl.accountregister.testing;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class MigrationsTest {

    @Inject
    TestDatabase database;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    MovableClock movable;

    @Test
    void allMigrationsRunOnAnEmptyDatabase() {
        assertThat(database.number("SELECT COUNT(*) FROM flyway_schema_history WHERE success")).isGreaterThanOrEqualTo(32);
        assertThat(database.number("SELECT COUNT(*) FROM flyway_schema_history WHERE NOT success")).isZero();
    }

    @Test
    void theTestRunsOnTheDatabaseThatItSays() throws SQLException {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(dataSource).getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(product());
        }
    }

    @Test
    void theClockOfATestCanBeMoved() {
        movable.set(LocalDate.of(2026, 2, 28));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
        movable.reset();
    }

    String product() {
        return "H2";
    }
}
