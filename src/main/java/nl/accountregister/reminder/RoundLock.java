package nl.accountregister.reminder;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RegisterState;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who makes messages of reminders, makes them alone: on one server or on several, a receiver's accounts are then all known
 * before the one message is made. A row that is locked by an open connection says so; when its server dies the database lets
 * go of it at once, which a lease would not.
 */
@Singleton
class RoundLock {

    private static final String NAME = "reminders.lock";
    private static final long PAUSE = 100;

    private final DataSource database;
    private final RegisterState state;

    RoundLock(DataSource database, RegisterState state) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.state = state;
    }

    /** Whether the database has locks that several may hold at once. @throws IllegalStateException when the database is away */
    boolean shares() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("MySQL");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }

    /** Does the work unless somebody else is at it; empty when somebody is. */
    <T> Optional<T> unlessTaken(Supplier<T> work) {
        // Adding a row that is there would wait for its lock, so it is looked for first.
        if (state.content(NAME).isEmpty()) {
            state.isFirst(NAME, "");
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return taken(connection) ? Optional.empty() : Optional.of(work.get());
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The lock of the reminders could not be had", e);
        }
    }

    /** Does the work as soon as nobody else is at it. @throws Conflict when it takes others too long */
    <T> T afterOthers(Duration most, Supplier<T> work) {
        for (long waited = 0; waited <= most.toMillis(); waited += PAUSE) {
            Optional<T> done = unlessTaken(work);
            if (done.isPresent()) {
                return done.get();
            }
            pause();
        }
        throw new Conflict("reminder.busy");
    }

    private static boolean taken(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM register_state WHERE name = ? FOR UPDATE SKIP LOCKED")) {
            statement.setString(1, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Conflict("reminder.busy");
        }
    }
}
