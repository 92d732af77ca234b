package nl.accountregister.signal;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.signals-per-hour-from-one", value = "4")
@DisplayName("How often one address may report")
class SignalAllowanceTest {

    @Inject
    EmbeddedServer server;

    @Test
    @DisplayName("so often, right or wrong, by form and API together; then it is asked to wait, and keeps what was typed")
    void limited() {
        Visitor visitor = Visitor.to(server);
        assertThat(visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", "https://x.com/nep1")).status()).isEqualTo(201);
        assertThat(visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA")).status()).isEqualTo(422);
        assertThat(visitor.post("/meldingen/nieuw", "soort", "NEPPAGINA").status()).isEqualTo(422);
        assertThat(visitor.post("/meldingen/nieuw", "soort", "NEPPAGINA").status()).isEqualTo(422);

        assertThat(visitor.send("POST", "/api/v1/meldingen", "application/json", "{}".getBytes(StandardCharsets.UTF_8), "X-Forwarded-For", "198.51.100.1").status())
            .as("who is not a trusted proxy can say what it likes").isEqualTo(429);
        Visitor.Answer refused = visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", "https://x.com/nep2"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
        Visitor.Answer form = visitor.post("/meldingen/nieuw", "soort", "NEPPAGINA", "adres", "https://x.com/nep2", "toelichting", "Dit typte ik");
        assertThat(form.status()).isEqualTo(429);
        assertThat(form.header("Retry-After")).isNotEmpty();
        assertThat(form.page().select("#toelichting").text()).isEqualTo("Dit typte ik");
        assertThat(form.page().select(".reg-errsum").text()).contains("opnieuw");
        assertThat(visitor.get("/meldingen/nieuw").status()).as("the form itself").isEqualTo(200);
    }
}
