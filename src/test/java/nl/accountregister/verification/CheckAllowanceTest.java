package nl.accountregister.verification;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.checks-per-minute", value = "5")
@Property(name = "accountregister.lists-per-minute", value = "6")
@Property(name = "accountregister.trusted-proxies", value = "127.0.0.0/8 ::1")
@DisplayName("How often one address may check")
class CheckAllowanceTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;

    @Test
    @DisplayName("so often; then it is asked to wait, in its language, and how long; page and API count together")
    void limited() {
        Visitor visitor = Visitor.to(server);
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.get((i % 2 == 0 ? "/controle" : "/api/v1/controle") + "?url=x" + i).status()).isEqualTo(200);
        }

        Visitor.Answer refused = visitor.get("/api/v1/controle?url=x");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.json().get("detail").toString()).contains("Probeer het over", "opnieuw");
        assertThat(visitor.get("/controle?url=x&taal=en").page().select("main").text()).contains("You have checked many addresses");
        assertThat(visitor.get("/controle").status()).as("the form itself").isEqualTo(200);
        assertThat(visitor.get("/volg-ons").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("behind a proxy that is trusted each visitor has an allowance, however they begin the line of addresses themselves")
    void behindProxy() {
        for (int i = 0; i < 5; i++) {
            assertThat(from("192.0.2." + i + ", 198.51.100.1").status()).isEqualTo(200);
        }
        assertThat(from("192.0.2.9, 198.51.100.1").status()).isEqualTo(429);
        assertThat(from("198.51.100.2").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("and how often for the list, in all its forms together; who signed in is not counted")
    void listed() {
        for (String path : List.of("/volg-ons", "/api/v1/volg-ons?q=a", "/volg-ons.atom", "/volg-ons/fragment", "/volg-ons?q=b", "/volg-ons?taal=en")) {
            assertThat(list(path).status()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/volg-ons", "/api/v1/volg-ons", "/volg-ons.atom", "/volg-ons/fragment")) {
            Visitor.Answer refused = list(path);
            assertThat(refused.status()).as(path).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 10);
        }
        assertThat(list("/volg-ons").page().select("main").text()).contains("heel vaak achter elkaar");
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        for (int i = 0; i < 8; i++) {
            assertThat(noor.get("/volg-ons").status()).isEqualTo(200);
        }
    }

    private Visitor.Answer list(String path) {
        return Visitor.to(server).send("GET", path, null, null, "X-Forwarded-For", "198.51.100.7");
    }

    private Visitor.Answer from(String forwarded) {
        return Visitor.to(server).send("GET", "/api/v1/controle?url=x", null, null, "X-Forwarded-For", forwarded);
    }
}
