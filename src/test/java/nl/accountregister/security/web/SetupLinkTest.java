package nl.accountregister.security.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.SetupLinks;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The one-time link for the first administrator")
class SetupLinkTest {

    private static final String PATH = "/eerste-beheerder";

    @Inject
    EmbeddedServer server;
    @Inject
    SetupLinks links;
    @Inject
    MovableClock clock;
    @Inject
    TestDatabase database;

    private Visitor visitor;

    @BeforeEach
    void noUsers() {
        for (String table : new String[] {"session", "user_role", "api_key", "user_account", "setup_link"}) {
            database.execute("DELETE FROM " + table);
        }
        visitor = Visitor.to(server);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    @DisplayName("it makes one administrator, who can sign in, and then it is worth nothing")
    void once() {
        String key = links.make().orElseThrow();
        assertThat(visitor.get(PATH + "?sleutel=" + key).page().select("h1").text()).isEqualTo("Maak de eerste beheerder");
        assertThat(database.number("SELECT COUNT(*) FROM setup_link WHERE token_hash = ?", key)).as("the key itself is not kept").isZero();

        assertThat(make(key, "beheer", Visitor.PASSWORD).location()).isEqualTo("/login");
        assertThat(Visitor.to(server).signIn("beheer", Visitor.PASSWORD).get("/beheer/gebruikers").status()).isEqualTo(200);

        Visitor.Answer again = make(key, "indringer", Visitor.PASSWORD);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.page().select("main").text()).contains("Deze link werkt niet (meer)");
        assertThat(visitor.get(PATH + "?sleutel=" + key).status()).isEqualTo(404);
        assertThat(database.number("SELECT COUNT(*) FROM user_account")).isEqualTo(1);
        assertThat(links.make()).isEmpty();
    }

    @Test
    @DisplayName("a form that is filled in wrongly does not use it up")
    void mistakes() {
        String key = links.make().orElseThrow();

        Visitor.Answer tooShort = make(key, "beheer", "kort");
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.page().select("#gebruikersnaam").val()).isEqualTo("beheer");
        assertThat(tooShort.page().select(".reg-errsum a").attr("href")).isEqualTo("#wachtwoord");
        assertThat(visitor.postAsIs(PATH, "sleutel", key, "naam", "B. Voorbeeld", "gebruikersnaam", "beheer",
            "wachtwoord", Visitor.PASSWORD, "herhaling", "iets anders").status()).isEqualTo(422);
        assertThat(make(key, "beheer", Visitor.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("it lasts a day, and a new start ends it")
    void ends() {
        String first = links.make().orElseThrow();
        String second = links.make().orElseThrow();
        assertThat(make(first, "beheer", Visitor.PASSWORD).status()).isEqualTo(404);

        clock.advance(Duration.ofHours(24));
        assertThat(make(second, "beheer", Visitor.PASSWORD).status()).isEqualTo(404);
        assertThat(database.number("SELECT COUNT(*) FROM user_account")).isZero();
    }

    @Test
    @DisplayName("a key that was never made, and no key, get nothing")
    void never() {
        assertThat(visitor.get(PATH).status()).isEqualTo(404);
        assertThat(visitor.get(PATH + "?sleutel=verzonnen").status()).isEqualTo(404);
        assertThat(make("", "beheer", Visitor.PASSWORD).status()).isEqualTo(404);
        assertThat(make("verzonnen", "beheer", Visitor.PASSWORD).status()).isEqualTo(404);
    }

    private Visitor.Answer make(String key, String username, String password) {
        return visitor.postAsIs(PATH, "sleutel", key, "naam", "B. Voorbeeld", "gebruikersnaam", username, "wachtwoord", password, "herhaling", password);
    }
}
