package nl.accountregister.security.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Signing in, sessions and their cookie")
class SessionPagesTest {

    private static final Actor ADMIN = new Actor(0L, null, "test", Set.of(Role.ADMINISTRATOR));
    private static final String PAGE = "/functionarissen";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    MovableClock clock;
    @Inject
    TestDatabase database;

    private String name;
    private long id;

    @BeforeEach
    void aUser() {
        database.execute("DELETE FROM sign_in_attempt");
        clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        name = "noor-" + System.nanoTime();
        id = users.createBySystem(name, "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.AUDITOR));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    @DisplayName("the cookie is for this host, over TLS, out of reach of scripts and of other sites")
    void cookie() {
        Visitor.Answer answer = Visitor.to(server).trySignIn(name, Visitor.PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie).startsWith("__Host-sessie=").contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax");
        assertThat(cookie.toLowerCase()).doesNotContain("domain=").doesNotContain("max-age").doesNotContain("expires");
    }

    @Test
    @DisplayName("the database holds neither the cookie nor the password")
    void nothingToSteal() {
        Visitor noor = Visitor.to(server).signIn(name, Visitor.PASSWORD);

        String token = noor.cookies().get("__Host-sessie");
        assertThat(token).hasSize(43);
        assertThat(database.number("SELECT COUNT(*) FROM session WHERE token_hash = ?", token)).isZero();
        assertThat(database.query("SELECT password_hash FROM user_account WHERE id = ?", id).get(0).get("password_hash").toString())
            .startsWith("$argon2id$").doesNotContain(Visitor.PASSWORD);
    }

    @Test
    @DisplayName("a session ends an hour after its last use, and use keeps it alive")
    void idle() {
        Visitor noor = Visitor.to(server).signIn(name, Visitor.PASSWORD);

        clock.advance(Duration.ofMinutes(59));
        assertThat(noor.get(PAGE).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(59));
        assertThat(noor.get(PAGE).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(60));
        Visitor.Answer ended = noor.get(PAGE);
        assertThat(ended.status()).isEqualTo(303);
        assertThat(ended.location()).isEqualTo("/login?naar=%2Ffunctionarissen");
    }

    @Test
    @DisplayName("a session ends twelve hours after signing in, however busy it was")
    void absolute() {
        Visitor noor = Visitor.to(server).signIn(name, Visitor.PASSWORD);

        for (int i = 0; i < 14; i++) {
            clock.advance(Duration.ofMinutes(50));
            assertThat(noor.get(PAGE).status()).as("after %d minutes", 50 * (i + 1)).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(20));
        assertThat(noor.get(PAGE).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("signing out ends the session in the database, so that a copied cookie is worth nothing")
    void signedOut() {
        Visitor noor = Visitor.to(server).signIn(name, Visitor.PASSWORD);
        Visitor copy = Visitor.to(server);
        copy.cookies().putAll(noor.cookies());
        assertThat(copy.get(PAGE).status()).isEqualTo(200);

        assertThat(noor.post("/logout").location()).isEqualTo("/login");

        assertThat(copy.get(PAGE).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("other roles, a new password or no more access end the open sessions at once")
    void changed() {
        Visitor first = Visitor.to(server).signIn(name, Visitor.PASSWORD);
        users.change(ADMIN, id, true, Set.of(Role.COMMUNICATIONS), null);
        assertThat(first.get(PAGE).status()).isEqualTo(303);

        Visitor second = Visitor.to(server).signIn(name, Visitor.PASSWORD);
        users.setPassword(ADMIN, id, "een heel ander wachtwoord");
        assertThat(second.get(PAGE).status()).isEqualTo(303);
        assertThat(Visitor.to(server).trySignIn(name, Visitor.PASSWORD).status()).isEqualTo(422);

        Visitor third = Visitor.to(server).signIn(name, "een heel ander wachtwoord");
        users.change(ADMIN, id, false, Set.of(Role.COMMUNICATIONS), null);
        assertThat(third.get(PAGE).status()).isEqualTo(303);
        assertThat(Visitor.to(server).trySignIn(name, "een heel ander wachtwoord").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("after five wrong passwords even the right one waits a quarter, and another user is not in the way")
    void throttled() {
        String other = "sam-" + System.nanoTime();
        users.createBySystem(other, "Sam Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.AUDITOR));
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.to(server).trySignIn(name, "fout").status()).isEqualTo(422);
        }
        Visitor.Answer sixth = Visitor.to(server).trySignIn(name, Visitor.PASSWORD);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.page().select(".reg-errsum").text()).contains("kwartier");
        assertThat(Visitor.to(server).trySignIn(other, Visitor.PASSWORD).status()).isEqualTo(303);

        clock.advance(Duration.ofMinutes(15));
        assertThat(Visitor.to(server).trySignIn(name, Visitor.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("a wrong name and a wrong password get the same answer, and the password is not shown again")
    void sameAnswer() {
        Visitor.Answer wrongPassword = Visitor.to(server).trySignIn(name, "verkeerd-geheim");
        Visitor.Answer wrongName = Visitor.to(server).trySignIn("niemand", "verkeerd-geheim");

        assertThat(wrongPassword.page().select(".reg-errsum").text()).isEqualTo(wrongName.page().select(".reg-errsum").text());
        assertThat(wrongPassword.body()).doesNotContain("verkeerd-geheim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//kwaad.example", "/\\kwaad.example", "https://kwaad.example", "\\\\kwaad.example", "javascript:alert(1)",
        "/\n/kwaad.example", "/\t/kwaad.example", " //kwaad.example", "/a\\b", "kwaad.example", "/a\u0000b", ""})
    @DisplayName("after signing in nobody is sent to another site")
    void openRedirect(String next) {
        Visitor noor = Visitor.to(server);
        noor.get("/login");

        assertThat(noor.post("/login", "gebruikersnaam", name, "wachtwoord", Visitor.PASSWORD, "naar", next).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"/functionarissen", "/auditlog?actie=inloggen.gelukt&pagina=2", "/accounts/12"})
    @DisplayName("after signing in one comes where one was going")
    void next(String next) {
        Visitor noor = Visitor.to(server);

        assertThat(noor.post("/login", "gebruikersnaam", name, "wachtwoord", Visitor.PASSWORD, "naar", next).location()).isEqualTo(next);
    }
}
