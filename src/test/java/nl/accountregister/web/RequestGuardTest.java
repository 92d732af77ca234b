package nl.accountregister.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("What is refused before a controller sees it")
class RequestGuardTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PATH = "/beheer/api-sleutels";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    TestDatabase database;

    private Visitor admin;

    @BeforeEach
    void anAdministrator() {
        admin = Visitor.as(server, users, Role.ADMINISTRATOR);
        admin.get(PATH);
    }

    @Test
    @DisplayName("a form without the session's token, with another's, or with two, does nothing and is on record")
    void formToken() {
        String another = Visitor.as(server, users, Role.ADMINISTRATOR).csrf();
        String[][] tokens = {{}, {"csrf", ""}, {"csrf", another}, {"csrf", admin.csrf(), "csrf", admin.csrf()}};
        for (String[] token : tokens) {
            long before = database.number("SELECT seq FROM audit_head");
            Visitor.Answer answer = admin.postAsIs("/logout", token);

            assertThat(answer.status()).as(Arrays.toString(token)).isEqualTo(403);
            assertThat(answer.page().select("main").text()).contains("Dit formulier is te oud");
            assertThat(database.query("SELECT e.action, d.message FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.seq > ?", before))
                .singleElement().satisfies(row -> assertThat(row).containsEntry("action", "actie.geweigerd")
                    .containsEntry("message", "form token: POST /logout"));
        }
        assertThat(admin.get(PATH).status()).as("still signed in").isEqualTo(200);
    }

    @Test
    @DisplayName("a request without content and type is held to the token as well")
    void noContent() {
        assertThat(admin.send("POST", "/logout", null, null).status()).isEqualTo(403);
        assertThat(admin.send("POST", PATH + "/1/intrekken", null, new byte[0]).status()).isEqualTo(403);
        assertThat(admin.get(PATH).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://kwaad.example", "Origin,null"})
    @DisplayName("a request that another site makes a browser send is refused and on record")
    void crossSite(String header, String value) {
        long before = database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'actie.geweigerd'");

        Visitor.Answer answer = admin.send("POST", "/logout", FORM, ("csrf=" + admin.csrf()).getBytes(StandardCharsets.UTF_8), header, value);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(admin.get(PATH).status()).isEqualTo(200);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'actie.geweigerd'")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    @DisplayName("what comes from this site itself is let through")
    void ownSite(String site) {
        assertThat(admin.send("POST", "/logout", FORM, ("csrf=" + admin.csrf()).getBytes(StandardCharsets.UTF_8), "Sec-Fetch-Site", site).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kleur=rood", "kleur", "=x", "taal=nl&taal=en", "%FF=1", "a%00=1"})
    @DisplayName("an unknown, double or unreadable parameter is answered with 400, as a page and as a problem")
    void query(String query) {
        Visitor.Answer page = admin.get("/functionarissen?" + query);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.page().select("h1").text()).isEqualTo("Dit verzoek klopt niet");

        Visitor.Answer api = admin.get("/api/v1/functionarissen?" + query);
        assertThat(api.status()).isEqualTo(400);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.json()).containsEntry("status", 400).containsEntry("title", "Dit verzoek klopt niet");
    }

    @Test
    @DisplayName("JSON to the address of a form is answered with 415")
    void wrongMedium() {
        Visitor.Answer answer = admin.json("POST", PATH, "{\"naam\":\"x\"}");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    @DisplayName("a form whose bytes are no UTF-8 is answered with 400")
    void wrongBytes() {
        assertThat(admin.send("POST", PATH, FORM, ("csrf=" + admin.csrf() + "&naam=%C3%28").getBytes(StandardCharsets.US_ASCII)).status()).isEqualTo(400);
        assertThat(admin.send("POST", PATH, FORM, ("csrf=" + admin.csrf() + "&naam=\u00FF").getBytes(StandardCharsets.ISO_8859_1)).status()).isEqualTo(400);
        assertThat(admin.send("POST", PATH, FORM, ("csrf=" + admin.csrf() + "&naam=%").getBytes(StandardCharsets.US_ASCII)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("text that is sent as plain UTF-8 arrives as it was typed")
    void plainBytes() {
        String typed = "Zoë 😀 مرحبا";
        assertThat(admin.send("POST", PATH, FORM, ("csrf=" + admin.csrf() + "&naam=" + typed).getBytes(StandardCharsets.UTF_8))
            .page().select("#naam").val()).isEqualTo(typed);
    }

    @Test
    @DisplayName("a body of 20 MB is answered with 413, and the register goes on")
    void tooLarge() {
        byte[] body = new byte[20 * 1024 * 1024];
        Arrays.fill(body, (byte) 'a');
        assertThat(admin.send("POST", PATH, FORM, body).status()).isEqualTo(413);
        assertThat(admin.send("POST", "/login", FORM, body).status()).isEqualTo(413);
        assertThat(admin.get(PATH).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("what does not exist is 404 and what cannot be done there 405, with a sentence")
    void noSuchPage() {
        assertThat(admin.get("/bestaat-niet").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/bestaat-niet").json().get("detail").toString()).contains("We vinden");
        assertThat(admin.send("DELETE", PATH, null, null).status()).isEqualTo(405);
    }

    @Test
    @DisplayName("every answer forbids scripts of others, frames and guessing at types")
    void headers() {
        for (Visitor.Answer answer : new Visitor.Answer[] {admin.get("/functionarissen"), admin.get("/bestaat-niet"), admin.get("/api/v1/functionarissen"),
            Visitor.to(server).get("/login"), Visitor.to(server).get("/functionarissen")}) {
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }
}
