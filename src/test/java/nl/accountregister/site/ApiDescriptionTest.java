package nl.accountregister.site;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The description of the API")
class ApiDescriptionTest {

    @Inject
    EmbeddedServer server;
    @Inject
    JsonMapper json;
    @Inject
    Router router;

    private HttpResponse<String> answer;
    private JsonNode description;

    @BeforeEach
    void ask() throws Exception {
        answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.getURI().resolve("/api/v1/openapi.json")).build(),
            HttpResponse.BodyHandlers.ofString());
        description = json.readValue(answer.body(), JsonNode.class);
    }

    @Test
    @DisplayName("anyone may read it, with the version of the API in a header")
    void anyone() {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("API-Version")).hasValue("1.0.0");
        assertThat(description.get("info").get("title").getStringValue()).isEqualTo("Accountregister");
    }

    @Test
    @DisplayName("each call of the API is in it, and no page")
    void calls() {
        Set<String> routes = router.uriRoutes().map(route -> route.getUriMatchTemplate().toPathString())
            .filter(path -> path.startsWith("/api/v1/") && !path.endsWith("/openapi.json")).collect(Collectors.toCollection(TreeSet::new));

        assertThat(names(description.get("paths"))).containsExactlyInAnyOrderElementsOf(routes).contains("/api/v1/functionarissen");
    }

    @Test
    @DisplayName("it speaks of no parameter that a caller cannot send, and of no shape that is not used")
    void onlyWhatIsSent() {
        assertThat(answer.body()).doesNotContain("PageContext", "schemas/Actor", "\"name\":\"actor\"");
        assertThat(names(description.get("components").get("schemas"))).isNotEmpty()
            .allSatisfy(shape -> assertThat(answer.body()).contains("#/components/schemas/" + shape + "\""));
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(object.entries().spliterator(), false).map(entry -> entry.getKey()).toList();
    }
}
