package nl.accountregister;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what should not be sent to every page and call in {@code permissions.tsv}, as the one who may do most there:
 * each is answered, never with a 500, and no answer tells what the server is made of.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = BadInputTest.PASSWORD)
class BadInputTest {

    static final String PASSWORD = "een lang wachtwoord";
    private static final List<String> VALUES = List.of("", "\u0000", "a\u0007b", "x".repeat(10_000), "<script>alert(1)</script>", "=cmd|' /C calc'!A0",
        "🧑‍🎨 مرحبا \u202Eabc", "31-02-2026", "2026-02-31", "-1", "0", "1e9", "99999999999999999999", "NaN", "' OR 1=1 --", "%", "\uD800");
    private static final List<String> FIELDS = List.of("naam", "platform", "soort", "url", "locatie", "onderwerp", "eigenaar", "plaatsvervanger",
        "verantwoordelijk", "zichtbaarheid", "doelgroep", "tweestapsverificatie", "herstelmailbox", "interval", "herzieningOp", "versie", "reden",
        "pagina", "antwoord", "besluit", "toelichting", "voorwaarden", "einddatum", "datum-dag", "datum-maand", "datum-jaar", "deelnemers", "afspraken",
        "uitkomst", "actie", "opmerking", "woorden", "medewerker", "rol", "sinds", "tot", "gebruikersnaam", "wachtwoord", "rollen", "gebruiker", "afdeling",
        "naamEngels", "hoortBij", "persoonlijkAccount", "persoonlijkAccount-X", "toegang", "toegang-rol-X", "plaats", "geldigVanaf", "geldigVanaf-dag",
        "geldigVanaf-maand", "geldigVanaf-jaar", "geldigTot", "vanaf", "vervanger", "vervanger-zoek");
    private static final List<String> QUERIES = List.of("onbekend=1", "pagina=0", "pagina=-1", "grootte=1000000000", "grootte=x", "pagina=1&pagina=2",
        "sorteer=geheim", "status=BESTAAT_NIET", "q=%00", "q=%ff", "peildatum=31-02-2026", "peildatum=2026-02-31", "voor=2026-02-31",
        "locatie=abc", "locatie=-1", "locatie=99999999999999999999", "eigenaar=99999999999999999999", "achterstallig=misschien");

    @Inject
    EmbeddedServer server;

    @Inject
    TestDatabase database;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void signIn() {
        List.of("ac-manager", "communicatie", "beheerder").forEach(u -> visitors.put(u, Visitor.to(server).signIn(u, PASSWORD)));
    }

    static Stream<String> routes() throws IOException {
        try (var in = BadInputTest.class.getResourceAsStream("/permissions.tsv")) {
            List<String> routes = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#") && !l.contains("/logout"))
                .map(l -> l.split("\t")[0] + " " + l.split("\t")[1]).toList();
            return routes.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isAnsweredWithoutBreaking(String route) {
        String method = route.split(" ")[0];
        String path = route.split(" ")[1];
        String whole = path.replace("{eigen}", own(path)).replace("{ander}", own(path)).replaceAll("\\{([^}]*)}", "$1")
            .replace("/gebruikers/1/wachtwoord", "/gebruikers/999999/wachtwoord");
        Visitor visitor = visitors.get(path.startsWith("/beheer") ? "beheerder" : path.contains("/aanvragen/{") || path.contains("/aanvragen/nieuw")
            ? "ac-manager" : path.contains("auditlog") ? "beheerder" : "communicatie");
        if (method.equals("GET")) {
            QUERIES.forEach(query -> checked(route + "?" + query, visitor.send("GET", whole + "?" + query, null, null)));
            Stream.of("0", "-1", "abc", "99999999999999999999", "%00", "%3Cscript%3E").filter(x -> path.contains("{"))
                .forEach(id -> checked(route + " id " + id, visitor.get(path.replaceAll("\\{[^}]*}", id))));
        } else if (whole.startsWith("/api/")) {
            json(method, route, whole, visitor);
        } else {
            VALUES.forEach(value -> checked(route + " " + shown(value), visitor.post(whole,
                FIELDS.stream().flatMap(f -> Stream.of(f, value)).toArray(String[]::new))));
            checked(route, visitor.send("POST", whole, "application/x-www-form-urlencoded", "csrf=%ff&naam=%c3%28".getBytes(StandardCharsets.UTF_8)));
            checked(route, visitor.json("POST", whole, "{}"));
        }
    }

    private void json(String method, String route, String whole, Visitor visitor) {
        for (String value : VALUES) {
            Map<String, Object> all = new LinkedHashMap<>();
            FIELDS.forEach(f -> all.put(f, value));
            checked(route + " all " + shown(value), visitor.json(method, whole, all));
        }
        // Each field alone with one of the values, another one on each route: all with all took longer than all other tests.
        for (int i = 0; i < FIELDS.size(); i++) {
            String field = FIELDS.get(i);
            String value = VALUES.get(Math.floorMod(i + route.hashCode(), VALUES.size()));
            checked(route + " " + field + " " + shown(value), visitor.json(method, whole, Map.of(field, value)));
        }
        for (String body : List.of("", "{", "[]", "null", "\"x\"", "{\"naam\":[1,2]}", "{\"naam\":{\"a\":1}}", "{\"naam\":\"a\",\"naam\":\"b\"}",
            "{\"onbekend\":1}", "[".repeat(5000))) {
            checked(route + " " + shown(body), visitor.json(method, whole, body));
        }
        checked(route, visitor.send(method, whole, "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}));
        checked(route, visitor.send(method, whole, "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
    }

    private String own(String path) {
        return String.valueOf(database.number(path.contains("/aanvragen/")
            ? "SELECT MAX(r.id) FROM account_request r JOIN user_account u ON u.id = r.requester_id WHERE u.username = 'ac-manager'"
            : "SELECT MIN(id) FROM account WHERE status = 'ACTIVE'"));
    }

    private static String shown(String value) {
        return value.length() > 30 ? value.substring(0, 30) : value;
    }

    private static void checked(String what, Visitor.Answer answer) {
        assertThat(answer.status()).as(what + "\n" + answer.body()).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContain("Exception").doesNotContain("nl.accountregister.").doesNotContain("java.");
    }
}
