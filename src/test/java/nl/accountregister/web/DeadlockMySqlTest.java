package nl.accountregister.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** MySQL ends one of two transactions that wait for each other. H2 has no such test: its foreign keys lock nothing of whom they refer to. */
@MicronautTest(transactional = false)
@DisplayName("A request that MySQL ends in a deadlock")
class DeadlockMySqlTest implements OnMySql {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    @Value("${accountregister.database.url}")
    String url;
    @Value("${accountregister.database.username}")
    String username;
    @Value("${accountregister.database.password}")
    String password;

    private Visitor visitor;

    @BeforeEach
    void begin() {
        world.begin();
        visitor = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("gets 409, stores nothing, and succeeds when it is tried again")
    void deadlock() throws Exception {
        String path = "/medewerkers/" + world.owner.id() + "/afwezigheid/nieuw";
        String[] form = {"vanaf-dag", "2", "vanaf-maand", "3", "vanaf-jaar", "2026", "tot-dag", "9", "tot-maand", "3", "tot-jaar", "2026",
            "vervanger", String.valueOf(world.deputy.id())};
        Visitor.Answer refused = whileCrossed(() -> visitor.post(path, form));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("main").text()).contains("Probeer het nog een keer");
        assertThat(refused.page().select("main a").eachAttr("href")).contains("/medewerkers/" + world.owner.id());
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(database.number("SELECT COUNT(*) FROM person_absence")).isZero();
        assertThat(visitor.post(path, form).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("gets 409 as a problem in the API")
    void api() throws Exception {
        Visitor.Answer refused = whileCrossed(() -> visitor.json("POST", "/api/v1/medewerkers/" + world.owner.id() + "/afwezigheid",
            Map.of("vanaf", "2026-03-02", "tot", "2026-03-09", "vervanger", world.deputy.id())));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    /**
     * Has the substitute locked and a good deal written, so that MySQL ends the other; the request locks the owner and waits
     * for the substitute; then asks for the owner.
     */
    private Visitor.Answer whileCrossed(java.util.function.Supplier<Visitor.Answer> request) throws Exception {
        try (Connection other = DriverManager.getConnection(url, username, password); Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            for (int i = 0; i < 50; i++) {
                sql.executeUpdate("INSERT INTO region (name) VALUES ('Kruispunt " + i + "')");
            }
            sql.executeUpdate("UPDATE person SET name = 'Dirk Anders' WHERE id = " + world.deputy.id());
            CompletableFuture<Visitor.Answer> answer = CompletableFuture.supplyAsync(request);
            ownerIsLocked();
            sql.executeQuery("SELECT id FROM person WHERE id = " + world.owner.id() + " FOR UPDATE");
            other.rollback();
            return answer.get();
        }
    }

    private void ownerIsLocked() throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (database.query("SELECT id FROM person WHERE id = ? FOR UPDATE SKIP LOCKED", world.owner.id()).isEmpty()) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the request locked nobody");
    }
}
