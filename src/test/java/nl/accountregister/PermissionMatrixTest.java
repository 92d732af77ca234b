package nl.accountregister;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every page and every call of the API with every role and with none, and compares the statuses with
 * {@code permissions.tsv}. A route that is not in the table fails the test. The bodies are empty on purpose: 422, 409
 * and 400 say that the caller was let in and that it is the data that is wrong.
 *
 * <p>A path with {@code {eigen}} is tried with an account or request of the requester, {@code {ander}} with one of
 * somebody else. To see what the register answers now, look at {@code target/permissions.tsv}, which each run writes.
 */
@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = PermissionMatrixTest.PASSWORD)
class PermissionMatrixTest {

    static final String PASSWORD = "een lang wachtwoord";
    private static final List<String> USERS = List.of("", "ac-manager", "communicatie", "auditor", "beheerder");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    TestDatabase database;

    private record Row(String method, String path, List<String> statuses) {
    }

    @Test
    void everyRouteAnswersEveryRoleAsTheTableSays() throws IOException {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        USERS.forEach(u -> visitors.put(u, u.isEmpty() ? Visitor.to(server) : Visitor.to(server).signIn(u, PASSWORD)));
        List<Row> expected = table();
        List<String> actual = new ArrayList<>();
        for (Row row : expected) {
            List<String> statuses = USERS.stream().map(u -> status(visitors.get(u), row)).toList();
            actual.add(row.method() + "\t" + row.path() + "\t" + String.join("\t", statuses));
        }
        Files.write(Path.of("target/permissions.tsv"), actual, StandardCharsets.UTF_8);
        assertThat(actual).isEqualTo(expected.stream().map(r -> r.method() + "\t" + r.path() + "\t" + String.join("\t", r.statuses())).toList());
    }

    @Test
    void everyRouteIsInTheTable() throws IOException {
        Set<String> tried = table().stream().map(r -> r.method() + " " + r.path().replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}"))
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> routes = router.uriRoutes().filter(r -> r.getDeclaringType().getName().startsWith("nl.accountregister."))
            .filter(r -> !r.getHttpMethodName().equals("HEAD") && !r.getHttpMethodName().equals("OPTIONS"))
            .map(PermissionMatrixTest::template).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).containsAll(routes);
        assertThat(routes).containsAll(tried);
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toString().replaceAll("\\{[^}]*}", "{}");
    }

    private String status(Visitor visitor, Row row) {
        String path = path(row.path());
        Visitor.Answer answer = row.method().equals("GET") ? visitor.get(path)
            : path.startsWith("/api/") ? visitor.json(row.method(), path, "{}")
            : visitor.post(path);
        if (answer.status() == 415) {
            // a route that takes a file: without one
            answer = visitor.postFile(path, "bestand", "", new byte[0]);
        }
        if (answer.status() == 406) {
            // a route that gives something else than a page, such as a feed
            answer = visitor.send(row.method(), path, null, null, "Accept", "*/*");
        }
        return answer.status() == 303 && answer.location().startsWith("/login") ? "login" : String.valueOf(answer.status());
    }

    private String path(String template) {
        String requestOf = "SELECT MIN(r.id) FROM account_request r JOIN user_account u ON u.id = r.requester_id WHERE u.username = '%s'";
        String deviationOf = "SELECT MIN(d.id) FROM deviation d JOIN account a ON a.id = d.account_id WHERE a.name = '%s' AND d.known_until > DATE '9000-01-01'";
        String account = "SELECT MIN(id) FROM account WHERE name = '%s'";
        boolean request = template.contains("/aanvragen/");
        boolean deviation = template.contains("/afwijkingen/");
        String own = request ? requestOf.formatted("ac-manager") : deviation ? deviationOf.formatted("Instagram AC De Zonnewijzer")
            : account.formatted("Facebookpagina AC De Zonnewijzer");
        String other = request ? requestOf.formatted("ac-manager-2") : deviation ? deviationOf.formatted("TikTok AC Denkbeeld")
            : account.formatted("Facebookgroep teamleiders");
        return template.replace("{eigen}", template.contains("{eigen}") ? String.valueOf(database.number(own)) : "")
            .replace("{ander}", template.contains("{ander}") ? String.valueOf(database.number(other)) : "")
            .replaceAll("\\{([A-Za-z0-9_-]+)}", "$1");
    }

    private static List<Row> table() throws IOException {
        try (var in = PermissionMatrixTest.class.getResourceAsStream("/permissions.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> {
                String[] cells = l.split("\t");
                return new Row(cells[0], cells[1], List.of(cells).subList(2, cells.length));
            }).toList();
        }
    }
}
