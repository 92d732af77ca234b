package nl.accountregister.location;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Locations, on pages and in the API")
class LocationsTest {

    private static final Actor NOOR = new Actor(null, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    LocationChanges changes;
    @Inject
    TestDatabase database;

    private Visitor noor;
    private String name;

    @BeforeEach
    void begin() {
        register.begin();
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        name = "AC Proef " + System.nanoTime();
    }

    @Test
    @DisplayName("communications adds one with its region, changes it, closes it and takes that back; the audit log has each with before and after")
    void byHand() {
        Visitor.Answer added = noor.post("/locaties/nieuw", "naam", "  " + name + " ", "soort", "ACTIVITEITENCENTRUM", "plaats", "Proefdorp",
            "nieuweRegio", "Regio " + name, "geopendOp-dag", "1", "geopendOp-maand", "2", "geopendOp-jaar", "2020");
        assertThat(added.status()).isEqualTo(303);
        String path = added.location();
        assertThat(noor.get(path).page().select("main").text()).contains(name, "open", "Proefdorp", "Regio " + name, "1 februari 2020",
            "Niemand heeft nu een functie", "hoort nog geen account");

        // The name of a region that exists, written otherwise, is that region.
        noor.post(path + "/wijzigen", "naam", name + " Noord", "soort", "KANTOOR", "nieuweRegio", "REGIO " + name.toUpperCase());
        assertThat(database.number("SELECT COUNT(*) FROM region WHERE LOWER(name) = ?", "regio " + name.toLowerCase())).isEqualTo(1);
        assertThat(noor.get(path).page().select("main").text()).contains(name + " Noord", "kantoor").doesNotContain("Proefdorp", "1 februari 2020");

        assertThat(noor.post(path + "/sluiten", "laatsteDag-dag", "31", "laatsteDag-maand", "12", "laatsteDag-jaar", "2099").status()).isEqualTo(303);
        assertThat(noor.get(path).page().select(".reg-badges").text()).isEqualTo("gaat sluiten, laatste dag 31 december 2099");
        noor.post(path + "/sluiten", "laatsteDag-dag", "1", "laatsteDag-maand", "3", "laatsteDag-jaar", "2020");
        assertThat(noor.get(path).page().select(".reg-badges").text()).isEqualTo("gesloten, laatste dag was 1 maart 2020");
        assertThat(noor.get(path + "/sluiten").page().select("main").text()).contains("Nu is 1 maart 2020 de laatste dag");
        noor.post(path + "/sluiten", "actie", "blijft");
        assertThat(noor.get(path).page().select(".reg-badges").text()).isEqualTo("open");

        long id = Long.parseLong(path.replaceAll("\\D", ""));
        assertThat(database.query("SELECT action FROM audit_entry WHERE subject_type = 'locatie' AND subject_id = ? ORDER BY seq", id).stream()
            .map(r -> r.get("action"))).containsExactly("locatie.toegevoegd", "locatie.gewijzigd", "locatie.sluit", "locatie.sluit", "locatie.blijft");
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        assertThat(auditor.get("/auditlog?onderwerp=locatie&nummer=" + id).page().select("main a[href=/locaties/" + id + "]")).isNotEmpty();
    }

    @Test
    @DisplayName("everything that is wrong is told at once, by its field, and what was typed is kept")
    void wrong() {
        changes.add(NOOR, new NewLocation(name, LocationKind.OFFICE, null, null, null, null, null));
        String region = String.valueOf(database.number("SELECT MIN(id) FROM region"));
        Visitor.Answer answer = noor.post("/locaties/nieuw", "naam", name.toUpperCase(), "soort", "KASTEEL", "plaats", "x".repeat(121), "regio", region,
            "nieuweRegio", "Nieuw", "geopendOp-dag", "1", "geopendOp-maand", "1", "geopendOp-jaar", "1899");
        assertThat(answer.status()).isEqualTo(422);
        Document page = answer.page();
        assertThat(page.select("#naam-fout").text()).contains("al een locatie met de naam " + name);
        assertThat(page.select("#soort-fout").text()).contains("Kies wat voor locatie");
        assertThat(page.select("#plaats-fout").text()).contains("hoogstens 120");
        assertThat(page.select("#nieuweRegio-fout").text()).contains("Niet allebei");
        assertThat(page.select("#geopendOp-fout").text()).contains("1900");
        assertThat(page.select("#naam").val()).isEqualTo(name.toUpperCase());
        assertThat(noor.post("/locaties/nieuw", "naam", "Nieuw " + name, "soort", "KANTOOR", "geopendOp-dag", "31", "geopendOp-maand", "2",
            "geopendOp-jaar", "2020").page().select("#geopendOp-fout").text()).contains("datum");
        assertThat(noor.post("/locaties/nieuw", "naam", "Nieuw " + name, "soort", "KANTOOR", "regio", "99999999").page().select("#regio-fout").text())
            .contains("bestaat niet");
        long id = changes.add(NOOR, new NewLocation("Later " + name, LocationKind.OFFICE, null, null, null, LocalDate.of(2030, 1, 1), null));
        assertThat(noor.post("/locaties/" + id + "/sluiten").page().select("#laatsteDag-fout").text()).isNotBlank();
        assertThat(noor.post("/locaties/" + id + "/sluiten", "laatsteDag-dag", "1", "laatsteDag-maand", "3", "laatsteDag-jaar", "2020").page()
            .select("#laatsteDag-fout").text()).contains("1 januari 2030");
        assertThat(database.number("SELECT COUNT(*) FROM location WHERE name LIKE ?", "Nieuw%" + name)).isZero();
    }

    @Test
    @DisplayName("a program adds, changes what it sends only, and closes; what it cannot mean is refused by name")
    void byProgram() {
        Visitor.Answer added = noor.json("POST", "/api/v1/locaties", Map.of("naam", name, "soort", "WOONLOCATIE", "plaats", "Proefstad", "geopendOp", "2021-05-01"));
        assertThat(added.status()).isEqualTo(201);
        String path = added.location();
        assertThat(added.json()).containsEntry("naam", name).containsEntry("stand", "OPEN").containsEntry("plaats", "Proefstad");
        Map<String, Object> change = new HashMap<>();
        change.put("plaats", null);
        change.put("nieuweRegio", "Streek " + name);
        assertThat(noor.json("PATCH", path, change).json()).containsEntry("soort", "WOONLOCATIE").containsEntry("geopendOp", "2021-05-01").containsEntry("plaats", null);
        assertThat(((Map<?, ?>) noor.get(path).json().get("regio")).get("naam")).isEqualTo("Streek " + name);
        assertThat(noor.json("POST", path + "/sluiten", Map.of("laatsteDag", "2022-01-31")).json()).containsEntry("stand", "GESLOTEN");

        assertThat(noor.json("POST", "/api/v1/locaties", Map.of("naam", name.toLowerCase(), "soort", "KANTOOR")).status()).isEqualTo(422);
        assertThat(noor.json("POST", path + "/sluiten", "{}").body()).contains("null als de locatie open blijft");
        assertThat(noor.json("PATCH", path, Map.of("kleur", "rood")).status()).isEqualTo(400);
        assertThat(noor.json("PATCH", path, "[1]").status()).isEqualTo(400);
        assertThat(noor.json("PATCH", path, Map.of("naam", 3, "soort", "kasteel", "regio", "x", "geopendOp", "2021-02-30")).body())
            .contains("naam", "soort", "regio", "geopendOp", "WOONLOCATIE");
        assertThat(noor.json("PATCH", "/api/v1/locaties/99999999", "{}").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("the list is searched, filtered, sorted and paged by its address")
    void list() {
        for (int i = 1; i <= 3; i++) {
            changes.add(NOOR, new NewLocation(name + " nr " + i, LocationKind.OFFICE, null, "Lijst " + name, i == 2 ? null : "Dorp " + (9 - i), null,
                i == 3 ? LocalDate.of(2020, 1, 1) : null));
        }
        String q = "?q=" + name.replace(' ', '+').toLowerCase();
        assertThat(names(q)).containsExactly(name + " nr 1", name + " nr 2", name + " nr 3");
        assertThat(names(q + "&sorteer=-naam&grootte=2&pagina=2")).containsExactly(name + " nr 1");
        assertThat(names(q + "&sorteer=plaats")).containsExactly(name + " nr 3", name + " nr 1", name + " nr 2");
        assertThat(names(q + "&stand=OPEN")).hasSize(2);
        assertThat(names(q + "&stand=GESLOTEN&soort=KANTOOR")).containsExactly(name + " nr 3");
        long region = database.number("SELECT id FROM region WHERE name = ?", "Lijst " + name);
        assertThat(names("?regio=" + region)).hasSize(3);
        assertThat(names(q + "%25")).isEmpty();
        Document page = noor.get("/locaties" + q + "&grootte=2&sorteer=-naam").page();
        assertThat(page.select("caption").text()).isEqualTo("3 locaties passen bij je filter");
        assertThat(page.select("tbody tr th").eachText()).containsExactly(name + " nr 3", name + " nr 2");
        assertThat(page.select("th[aria-sort=descending]").text()).startsWith("Naam");
        assertThat(noor.get("/locaties?q=bestaatniet" + System.nanoTime()).page().select(".reg-empty").text()).contains("Geen locatie past");
        for (String bad : List.of("?stand=WEG", "?sorteer=kleur", "?regio=x", "?grootte=101", "?kleur=rood")) {
            assertThat(noor.get("/locaties" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("a requester reads who answers for own locations only, and of others sees the public accounts")
    void requester() {
        register.page("Openbaar", "https://www.facebook.com/openbaar.voorbeeld", register.dekade(), register.bram());
        register.add(Register.account("Besloten", "FACEBOOK", "https://www.facebook.com/besloten.voorbeeld", register.dekade(), register.bram(), Visibility.SHIELDED, null));
        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);

        Document own = anna.get("/locaties/" + register.delinde()).page();
        assertThat(own.select("#wie").text()).contains("Anna Voorbeeld", "deze locatie");
        assertThat(own.select("#wie a[href=/medewerkers/" + register.anna() + "]")).isNotEmpty();
        Document other = anna.get("/locaties/" + register.dekade()).page();
        assertThat(other.select("#wie")).isEmpty();
        assertThat(other.select("#accounts").text()).contains("Openbaar").doesNotContain("Besloten", "Bram");
        assertThat(other.select("main a[href$=wijzigen]")).isEmpty();
        assertThat(anna.get("/locaties").page().select("tbody th").eachText()).containsExactly("AC De Linde");
        Document list = anna.get("/locaties?mijn=false&q=Voorbeeldhaven").page();
        assertThat(list.select("tbody td[data-label=Accounts]").text()).isEqualTo("1 account");
        assertThat(list.select("tbody td[data-label=Verantwoordelijk]").text()).isEqualTo("–");

        Document all = noor.get("/locaties?q=Voorbeeldhaven").page();
        assertThat(all.select("tbody td[data-label=Accounts] a[href='/accounts?locatie=" + register.dekade() + "']").text()).isEqualTo("2 accounts");
        assertThat(all.select("tbody td[data-label=Verantwoordelijk]").text()).isEqualTo("niemand");
        assertThat(anna.post("/locaties/" + register.delinde() + "/sluiten", "laatsteDag-dag", "1", "laatsteDag-maand", "1", "laatsteDag-jaar", "2027").status())
            .isEqualTo(403);
    }

    @Test
    @DisplayName("a new name is the name from now on; the version of the account before it keeps the old one")
    void renamed() {
        long account = register.page("Pagina", "https://www.facebook.com/naam.voorbeeld", register.dekade(), register.bram());
        String old = (String) database.query("SELECT name FROM location WHERE id = ?", register.dekade()).get(0).get("name");
        noor.json("PATCH", "/api/v1/locaties/" + register.dekade(), Map.of("naam", name));
        assertThat(database.query("SELECT version, location_name FROM account_history WHERE account_id = ? ORDER BY version", account))
            .extracting(r -> r.get("location_name")).containsExactly(old, name);
        assertThat(noor.get("/overzicht?locatie=" + register.dekade()).page().select("main").text()).contains(name);
        noor.json("PATCH", "/api/v1/locaties/" + register.dekade(), Map.of("naam", old));
    }

    @Test
    @DisplayName("of two who add the same name at once, one is told so")
    void atOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(pool.submit(() -> {
                    start.await();
                    try {
                        changes.add(NOOR, new NewLocation(name, LocationKind.OFFICE, null, "Tegelijk " + name, null, null, null));
                        return "done";
                    } catch (Conflict | RuleViolation e) {
                        return "told";
                    }
                }));
            }
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("done", "told");
        } finally {
            pool.shutdown();
        }
        assertThat(database.number("SELECT COUNT(*) FROM location WHERE name = ?", name)).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM region WHERE name = ?", "Tegelijk " + name)).isEqualTo(1);
    }

    private List<String> names(String query) {
        List<?> found = (List<?>) noor.get("/api/v1/locaties" + query).json().get("locaties");
        return found.stream().map(l -> (String) ((Map<?, ?>) l).get("naam")).toList();
    }
}
