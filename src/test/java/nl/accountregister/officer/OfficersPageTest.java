package nl.accountregister.officer;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.ApiKeys;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The officers' table as a page and in the API")
class OfficersPageTest {

    @Inject
    EmbeddedServer server;
    @Inject
    JsonMapper json;
    @Inject
    Users users;
    @Inject
    ApiKeys keys;

    private String key;

    @BeforeEach
    void signIn() {
        if (key == null) {
            String name = "ac-manager-" + System.nanoTime();
            long user = users.createBySystem(name, "Sam Voorbeeld", null, "een lang wachtwoord", Set.of(Role.REQUESTER));
            key = keys.create(new Actor(user, null, "test", Set.of(Role.ADMINISTRATOR)), "test", user);
        }
    }

    @Test
    @DisplayName("the page is the table of the document: seven rows, both columns, two footnotes")
    void page() throws Exception {
        Document page = Jsoup.parse(get("/functionarissen", key).body());

        assertThat(page.select("h1").text()).isEqualTo("Functionarissen");
        assertThat(page.select(".reg-officers thead th").eachText())
            .containsExactly("Functionaris/afd.", "Persoonlijk account", "Toegang tot SGL-account");
        assertThat(page.select(".reg-officers tbody tr").stream().map(row -> row.children().eachText()
            .stream().filter(cell -> !cell.isEmpty()).toList())).containsExactly(
                List.of("Communicatie", "Alle corporate accounts"),
                List.of("Bestuurder", "Twitter, LinkedIn, blog*"),
                List.of("Regiomanagers", "Twitter, LinkedIn"),
                List.of("Vertegenwoordiger HRM", "Twitter, LinkedIn", "Twitter, Facebook, LinkedIn"),
                List.of("Zorgbemiddelaars", "Twitter, LinkedIn", "Twitter, Facebook, LinkedIn"),
                List.of("Coördinator vrijwilligerswerk", "Twitter, LinkedIn", "Twitter, Facebook, LinkedIn"),
                List.of("AC's", "Locatiepagina Facebook**"));
        assertThat(page.select(".reg-officers tbody tr").get(0).child(1).childNodes()).as("an empty cell holds nothing").isEmpty();
        assertThat(page.select(".reg-officers tbody tr").get(6).child(1).text()).isEqualTo("Locatiepagina Facebook**");
        assertThat(page.select(".reg-footnotes li").eachText())
            .containsExactly("*nog niet definitief", "**facultatief, na intake communicatie");
        assertThat(page.select(".reg-officers sup a").eachAttr("href"))
            .allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull()).hasSize(2);
    }

    @Test
    @DisplayName("in English the notes and names are English")
    void english() throws Exception {
        Document page = Jsoup.parse(get("/functionarissen?taal=en", key).body());

        assertThat(page.select("h1").text()).isEqualTo("Officers");
        assertThat(page.select(".reg-officers tbody th").eachText()).contains("Regional managers", "ACs");
        assertThat(page.select(".reg-footnotes li").first().text()).isEqualTo("*not final yet");
    }

    @Test
    @DisplayName("the API gives the cells as codes and in words")
    void api() throws Exception {
        Map<?, ?> table = json.readValue(get("/api/v1/functionarissen", key).body(), Map.class);

        assertThat(table.get("bron")).isEqualTo("SGL §2");
        List<?> rows = (List<?>) table.get("functionarissen");
        assertThat(rows).hasSize(7);
        assertThat(rows.get(6)).isEqualTo(Map.of("code", "AC", "naam", "AC's", "hoortBij", "LOCATIE",
            "persoonlijkAccount", List.of(Map.of("soort", "LOCATIEPAGINA", "platform", "FACEBOOK", "tekst", "Locatiepagina Facebook",
                "noten", List.of("FACULTATIEF_NA_INTAKE"))), "toegang", List.of()));
        assertThat((List<?>) table.get("noten")).hasSize(2);
    }

    @Test
    @DisplayName("who has not signed in gets neither, and an unknown parameter is refused")
    void refused() throws Exception {
        assertThat(get("/api/v1/functionarissen", null).statusCode()).isEqualTo(401);
        assertThat(get("/functionarissen", null).statusCode()).isIn(302, 303);
        assertThat(get("/api/v1/functionarissen?kleur=rood", key).statusCode()).isEqualTo(400);
        assertThat(get("/functionarissen?kleur=rood", key).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String path, String apiKey) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
            .header("Accept", path.startsWith("/api") ? "application/json" : "text/html");
        if (apiKey != null) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
