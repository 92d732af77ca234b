package nl.accountregister.officer;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Changing the officers' table, by form and by API")
class OfficerChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String API = "/api/v1/functionarissen";
    private static int number;

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Officers officers;
    @Inject
    MovableClock clock;
    @Inject
    TestDatabase database;

    private Visitor noor;
    private String code;

    @BeforeEach
    void start() {
        clock.set(TODAY);
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        code = "ROL_" + (char) ('A' + number / 26) + (char) ('A' + number++ % 26);
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

    @Test
    @DisplayName("an officer of next month is not in the table of today, and is in that of next month, below the row that was chosen")
    void added() {
        Visitor.Answer answer = post("/functionarissen/nieuw", Map.of("naam", "HRM-adviseur", "naamEngels", "HRM adviser", "hoortBij", "GEEN",
            "plaats", "HRM", "persoonlijkAccount-LINKEDIN", "JA_NIET_DEFINITIEF", "toegang-FACEBOOK", "JA_FACULTATIEF", "toegang-rol-FACEBOOK", "REDACTEUR",
            "toegang-X", "JA"), "2026-12-01", null);

        assertThat(answer.location()).isEqualTo("/functionarissen/HRM_ADVISEUR");
        assertThat(officers.find("HRM_ADVISEUR")).isEmpty();
        Officer officer = officers.find("HRM_ADVISEUR", LocalDate.of(2026, 12, 1)).orElseThrow();
        assertThat(officer.personal()).containsExactly(new CellEntry(CellEntryKind.PLATFORM, "LINKEDIN", null, List.of(CellNote.PROVISIONAL)));
        assertThat(officer.access()).containsExactly(new CellEntry(CellEntryKind.PLATFORM, "X", null, List.of()),
            new CellEntry(CellEntryKind.PLATFORM, "FACEBOOK", AccessRole.EDITOR, List.of(CellNote.OPTIONAL_AFTER_INTAKE)));
        assertThat(codes(LocalDate.of(2026, 12, 1))).containsSubsequence("HRM", "HRM_ADVISEUR", "ZORGBEMIDDELAAR");
        Document today = noor.get("/functionarissen").page();
        assertThat(today.select(".reg-officers").text()).doesNotContain("HRM-adviseur");
        assertThat(today.select(".reg-next").text()).contains("1 december 2026");
        assertThat(noor.get(today.select(".reg-next a").attr("href")).page().select(".reg-officers").text())
            .contains("HRM-adviseur LinkedIn* Twitter, Facebook (redacteur)**");
        assertThat(last("message")).isEqualTo("HRM-adviseur");
        assertThat(last("after_text")).contains("FACEBOOK REDACTEUR (FACULTATIEF_NA_INTAKE)", "2026-12-01");
        assertThat(noor.get("/functionarissen/HRM_ADVISEUR").page().select("main").text()).contains("komt in de tabel op 1 december 2026");
        assertThat(post("/functionarissen/nieuw", Map.of("naam", "HRM adviseur", "naamEngels", "x", "hoortBij", "GEEN"), "2026-12-01", null).page()
            .select(".reg-errsum").text()).contains("Er is al een functionaris met de code HRM_ADVISEUR");
    }

    @Test
    @DisplayName("a change from a day on ends what was so the day before, and leaves it to be seen")
    void changed() {
        create("2026-01-01", null, "X");

        assertThat(patch(Map.of("versie", 1, "geldigVanaf", "2027-01-01", "naam", "Nieuw", "toegang", List.of())).status()).isEqualTo(200);

        assertThat(periods()).containsExactly("2026-01-01 2026-12-31 Rol [X]", "2027-01-01 null Nieuw []");
        assertThat(officers.find(code, LocalDate.of(2026, 12, 31)).orElseThrow().name().nl()).isEqualTo("Rol");
        assertThat(officers.find(code, LocalDate.of(2027, 1, 1)).orElseThrow().personal()).as("what was left out stays").hasSize(1);
        assertThat(patch(Map.of("versie", 2, "geldigVanaf", "2026-12-01", "naam", "Tussen")).status()).isEqualTo(200);
        assertThat(periods()).as("it runs until what was planned already")
            .containsExactly("2026-01-01 2026-11-30 Rol [X]", "2026-12-01 2026-12-31 Tussen [X]", "2027-01-01 null Nieuw []");
        assertThat(patch(Map.of("versie", 3, "geldigVanaf", "2027-01-01", "naam", "Beter")).status()).isEqualTo(200);
        assertThat(periods()).as("the version of that very day is put right")
            .containsExactly("2026-01-01 2026-11-30 Rol [X]", "2026-12-01 2026-12-31 Tussen [X]", "2027-01-01 null Beter []");
        assertThat(last("before_text")).contains("Nieuw");
    }

    @Test
    @DisplayName("the past changes only with a reason, and who changed it and when can be seen")
    void past() {
        create("2026-01-01", null, "X");

        Visitor.Answer without = patch(Map.of("versie", 1, "geldigVanaf", "2026-06-01", "naam", "Anders"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("\"toelichting\"", "Schrijf waarom");
        assertThat(periods()).containsExactly("2026-01-01 null Rol [X]");
        assertThat(patch(Map.of("versie", 1, "geldigVanaf", "2026-06-01", "naam", "Anders", "toelichting", "Zo stond het in het besluit")).status())
            .isEqualTo(200);
        assertThat(noor.get("/functionarissen/" + code).page().select("main").text())
            .contains("Zo stond het in het besluit", "20 november 2026, 10:00, door Bezoeker Voorbeeld");
        assertThat(Visitor.as(server, users, Role.REQUESTER).get("/functionarissen/" + code).page().select("main").text())
            .doesNotContain("Zo stond het", "Bezoeker");
    }

    @Test
    @DisplayName("an officer that ends is out of the table the day after, with what would begin later; people who hold it are named")
    void ended() {
        create("2026-01-01", null, "X");
        patch(Map.of("versie", 1, "geldigVanaf", "2027-06-01", "naam", "Later"));
        String mail = code.toLowerCase() + "@organisatie.example";
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES (?, ?, '2020-01-01')", "Ina " + code, mail);
        database.execute("INSERT INTO person_officer (person_id, officer, held_from) SELECT id, ?, '2026-02-01' FROM person WHERE email = ?", code, mail);

        assertThat(noor.get("/functionarissen/" + code + "/beeindigen").page().select("main").text()).contains("Ina " + code, "Vanaf 1 februari 2026");
        assertThat(post("/functionarissen/" + code + "/beeindigen", Map.of("versie", "1"), null, "2026-12-31").status()).as("seen too long ago").isEqualTo(409);
        assertThat(post("/functionarissen/" + code + "/beeindigen", Map.of("versie", "2"), null, "2026-12-31").location()).isEqualTo("/functionarissen/" + code);

        assertThat(periods()).containsExactly("2026-01-01 2026-12-31 Rol [X]");
        assertThat(officers.find(code, LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(end(Map.of("versie", 3, "geldigTot", "2026-12-31")).body()).contains("staat al niet meer in de tabel na 31 december 2026");
        assertThat(end(Map.of("versie", 3, "geldigTot", "2027-02-01")).body()).contains("staat al niet meer in de tabel na 31 december 2026");
        assertThat(end(Map.of("versie", 3, "geldigTot", "2025-12-31")).body()).contains("niet vóór 1 januari 2026 ligt");
        assertThat(end(Map.of("versie", 3, "geldigTot", "2026-11-01")).body()).contains("Schrijf waarom");
        assertThat(end(Map.of("versie", 3, "geldigTot", "2026-11-30")).status()).isEqualTo(200);
        assertThat(patch(Map.of("versie", 4, "geldigVanaf", "2027-03-01")).status()).as("it comes back").isEqualTo(200);
        assertThat(periods()).containsExactly("2026-01-01 2026-11-30 Rol [X]", "2027-03-01 null Rol [X]");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'functionaris.beeindigd' AND subject_id = (SELECT id FROM officer WHERE code = ?)",
            code)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ending before beginning             | {"geldigVanaf":"2027-01-01","geldigTot":"2026-12-31"}        | geldigTot          | niet vóór 1 januari 2027
        overlapping what comes later        | {"geldigVanaf":"2026-12-01","geldigTot":"2028-01-01"}        | geldigTot          | Vanaf 1 januari 2028 geldt al
        no end while another comes later    | {"geldigVanaf":"2026-12-01","geldigTot":null}                | geldigTot          | Vanaf 1 januari 2028 geldt al
        a day that does not exist           | {"geldigVanaf":"2026-02-31"}                                 | geldigVanaf        | datum die bestaat
        no first day                        | {"naam":"Nieuw"}                                             | geldigVanaf        | Vul in vanaf welke dag
        before the table began              | {"geldigVanaf":"1999-12-31","toelichting":"x"}               | geldigVanaf        | begint op 1 januari 2000
        too far ahead                       | {"geldigVanaf":"2126-01-01"}                                 | geldigVanaf        | tot en met 20 november 2036
        an unknown platform                 | {"geldigVanaf":"2026-12-01","toegang":[{"platform":"ORKUT"}]} | toegang           | ORKUT
        a platform that is not used         | {"geldigVanaf":"2026-12-01","toegang":[{"platform":"HYVES"}]} | toegang           | HYVES
        an entry without a platform         | {"geldigVanaf":"2026-12-01","persoonlijkAccount":[{}]}       | persoonlijkAccount | Kies uit
        an account twice in a cell          | {"geldigVanaf":"2026-12-01","toegang":[{"platform":"X"},{"platform":"X","rol":"ANALIST"}]} | toegang | twee keer
        corporate accounts as personal      | {"geldigVanaf":"2026-12-01","persoonlijkAccount":[{"soort":"ALLE_CORPORATE_ACCOUNTS"}]} | persoonlijkAccount | geen persoonlijk account
        a role on a personal account        | {"geldigVanaf":"2026-12-01","persoonlijkAccount":[{"platform":"X","rol":"ANALIST"}]} | persoonlijkAccount | heeft geen rol
        an unknown role                     | {"geldigVanaf":"2026-12-01","toegang":[{"platform":"X","rol":"BAAS"}]} | toegang  | BEHEERDER
        an unknown note                     | {"geldigVanaf":"2026-12-01","toegang":[{"platform":"X","noten":["ZZ"]}]} | toegang | FACULTATIEF_NA_INTAKE
        a location page without a location  | {"geldigVanaf":"2026-12-01","toegang":[{"soort":"LOCATIEPAGINA","platform":"FACEBOOK"}]} | hoortBij | hoort bij een locatie
        an unknown tie                      | {"geldigVanaf":"2026-12-01","hoortBij":"WIJK"}               | hoortBij           | GEEN, LOCATIE, REGIO
        no name                             | {"geldigVanaf":"2026-12-01","naam":" "}                      | naam               | Vul de naam van de functie
        a name that is a number             | {"geldigVanaf":"2026-12-01","naam":12}                       | naam               | Stuur hier tekst
        a cell that is no list              | {"geldigVanaf":"2026-12-01","toegang":"X"}                   | toegang            | lijst
        a place that is not there           | {"geldigVanaf":"2026-12-01","plaats":"PORTIER"}              | plaats             | in de tabel staat
        nothing new                         | {"geldigVanaf":"2026-12-01"}                                 |                    | niets veranderd
        """)
    @DisplayName("is refused with the field and what to do, and nothing is stored")
    void refused(String what, String body, String field, String message) {
        create("2026-01-01", "2027-12-31", "X");
        patch(Map.of("versie", 1, "geldigVanaf", "2028-01-01"));
        List<String> before = periods();

        Visitor.Answer answer = noor.json("PATCH", API + "/" + code, body.replaceFirst("}$", ",\"versie\":2}"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(message);
        assertThat(field == null || answer.body().contains("\"" + field + "\"")).as(answer.body()).isTrue();
        assertThat(periods()).isEqualTo(before);
        assertThat(database.number("SELECT version FROM officer WHERE code = ?", code)).isEqualTo(2);
    }

    @Test
    @DisplayName("too long, a code that is taken, a code in small letters and an unknown attribute are refused for a new officer")
    void refusedNew() {
        create("2026-12-01", null, "X");
        Map<String, Object> good = new LinkedHashMap<>(Map.of("naam", "Rol", "naamEngels", "Role", "hoortBij", "GEEN", "geldigVanaf", "2026-12-01"));
        Map<String, Map<String, Object>> bad = Map.of("code", Map.of("code", code), "naam", Map.of("naam", "x".repeat(161)),
            "toelichting", Map.of("toelichting", "x".repeat(2001)), "hoortBij", Map.of("hoortBij", "geen"));
        bad.forEach((field, change) -> {
            Map<String, Object> sent = new LinkedHashMap<>(good);
            sent.putAll(change);
            Visitor.Answer answer = noor.json("POST", API, sent);
            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.body()).contains("\"" + field + "\"");
        });
        good.put("code", "klein");
        assertThat(noor.json("POST", API, good).body()).contains("hoofdletters");
        good.put("kleur", "rood");
        assertThat(noor.json("POST", API, good).status()).isEqualTo(400);
        Document page = post("/functionarissen/nieuw", Map.of("naam", "!!", "geldigVanaf-dag", "31", "geldigVanaf-maand", "2", "geldigVanaf-jaar", "2026",
            "toegang-X", "MISSCHIEN"), null, null).page();
        assertThat(page.select(".reg-errsum a").eachAttr("href")).contains("#geldigVanaf", "#toegang");
        assertThat(page.select("#geldigVanaf").val()).as("what was typed stays").isEqualTo("31");
        assertThat(page.select(".reg-errsum a")).allSatisfy(link -> assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1));
    }

    @Test
    @DisplayName("of two people who change the same officer at once one is told, and finds what was typed in the form")
    void concurrent() throws Exception {
        create("2026-01-01", null, "X");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "Naam " + i;
                Visitor visitor = Visitor.as(server, users, Role.COMMUNICATIONS);
                calls.add(() -> visitor.json("PATCH", API + "/" + code, Map.of("versie", 1, "geldigVanaf", "2026-12-01", "naam", name)).status());
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : pool.invokeAll(calls)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
            List<Callable<Integer>> adds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Visitor visitor = Visitor.as(server, users, Role.COMMUNICATIONS);
                adds.add(() -> visitor.json("POST", API, Map.of("code", code + "_TWEE", "naam", "Twee", "naamEngels", "Two", "hoortBij", "GEEN",
                    "geldigVanaf", "2026-12-01")).status());
            }
            statuses.clear();
            for (Future<Integer> status : pool.invokeAll(adds)) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409 || status == 422);
        } finally {
            pool.shutdown();
        }
        assertThat(periods()).hasSize(2);
        Visitor.Answer late = post("/functionarissen/" + code + "/wijzigen", Map.of("versie", "1", "naam", "Te laat", "naamEngels", "Late", "hoortBij", "GEEN"),
            "2026-12-01", null);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#naam").val()).isEqualTo("Te laat");
        assertThat(late.page().select("[name=versie]").val()).isEqualTo("2");
        assertThat(late.page().select(".reg-notice").text()).contains("Bezoeker Voorbeeld");
    }

    @Test
    @DisplayName("the form shows a row as it is, and saves it unchanged in every cell but the one that was changed")
    void form() {
        Document page = noor.get("/functionarissen/BESTUURDER/wijzigen").page();
        Map<String, String> values = new LinkedHashMap<>();
        page.select("main form [name]").forEach(field -> {
            if (field.is("select")) {
                values.put(field.attr("name"), field.select("option[selected]").attr("value"));
            } else if (!field.is("[type=radio]") || field.hasAttr("checked")) {
                values.put(field.attr("name"), field.is("textarea") ? field.text() : field.val());
            }
        });
        values.remove("csrf");
        assertThat(post("/functionarissen/BESTUURDER/wijzigen", values, "2031-01-01", null).page().select(".reg-errsum").text()).contains("niets veranderd");
        values.put("persoonlijkAccount-BLOG", "JA");
        values.put("plaats", "-");
        assertThat(post("/functionarissen/BESTUURDER/wijzigen", values, "2031-01-01", null).status()).isEqualTo(303);

        Officer officer = officers.find("BESTUURDER", LocalDate.of(2031, 1, 1)).orElseThrow();
        assertThat(officer.personal()).extracting(CellEntry::platform).containsExactly("X", "LINKEDIN", "BLOG");
        assertThat(officer.personal()).allMatch(e -> e.notes().isEmpty());
        assertThat(codes(LocalDate.of(2031, 1, 1))).startsWith("BESTUURDER", "COMMUNICATIE");
        assertThat(codes(LocalDate.of(2030, 12, 31))).startsWith("COMMUNICATIE", "BESTUURDER");
    }

    @Test
    @DisplayName("a row finds its place however often another was put in the same place before")
    void places() {
        LocalDate day = LocalDate.of(2033, 1, 1);
        for (int i = 0; i < 14; i++) {
            assertThat(noor.json("POST", API, Map.of("code", "PLAATS_" + (char) ('A' + i), "naam", "Plaats", "naamEngels", "Place", "hoortBij", "GEEN",
                "geldigVanaf", day.toString(), "geldigTot", day.toString(), "plaats", "REGIOMANAGER")).status()).isEqualTo(201);
        }
        List<String> codes = codes(day);
        assertThat(codes.subList(codes.indexOf("REGIOMANAGER") + 1, codes.indexOf("HRM")))
            .containsExactly("PLAATS_N", "PLAATS_M", "PLAATS_L", "PLAATS_K", "PLAATS_J", "PLAATS_I", "PLAATS_H", "PLAATS_G", "PLAATS_F", "PLAATS_E",
                "PLAATS_D", "PLAATS_C", "PLAATS_B", "PLAATS_A");
        assertThat(codes(TODAY)).containsSubsequence("COMMUNICATIE", "BESTUURDER", "REGIOMANAGER", "HRM", "ZORGBEMIDDELAAR", "AC");
    }

    @Test
    @DisplayName("a profile's file that was changed is told to communications and administrators, with what differs")
    void profile() {
        Visitor administrator = Visitor.as(server, users, Role.ADMINISTRATOR);
        String hash = (String) database.query("SELECT content FROM register_state WHERE name = 'officers.seeded'").get(0).get("content");
        create("2026-01-01", null, "X");
        assertThat(noor.get("/functionarissen").page().select(".reg-notice")).as("the table was changed, not the file").isEmpty();
        try {
            database.execute("UPDATE register_state SET content = 'other' WHERE name = 'officers.seeded'");
            database.execute("UPDATE officer_row SET tie = 'LOCATION' WHERE code = 'HRM'");
            assertThat(List.of(noor, administrator)).allSatisfy(reader -> assertThat(reader.get("/functionarissen").page().select(".reg-notice").text())
                .contains("Het profielbestand verschilt", "Vertegenwoordiger HRM is anders: Hoort bij.", "Rol staat alleen in de tabel."));
            assertThat(Visitor.as(server, users, Role.AUDITOR).get("/functionarissen").page().select(".reg-notice")).isEmpty();
        } finally {
            database.execute("UPDATE officer_row SET tie = 'NONE' WHERE code = 'HRM'");
            database.execute("UPDATE register_state SET content = ? WHERE name = 'officers.seeded'", hash);
        }
    }

    private void create(String from, String until, String platform) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("code", code, "naam", "Rol", "naamEngels", "Role", "hoortBij", "GEEN", "geldigVanaf", from,
            "toelichting", "nodig voor de proef", "persoonlijkAccount", List.of(Map.of("platform", "LINKEDIN")),
            "toegang", List.of(Map.of("platform", platform))));
        if (until != null) {
            body.put("geldigTot", until);
        }
        Visitor.Answer answer = noor.json("POST", API, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Visitor.Answer patch(Map<String, ?> body) {
        return noor.json("PATCH", API + "/" + code, body);
    }

    private Visitor.Answer end(Map<String, ?> body) {
        return noor.json("POST", API + "/" + code + "/beeindigen", body);
    }

    private Visitor.Answer post(String path, Map<String, String> values, String from, String until) {
        Map<String, String> all = new LinkedHashMap<>(values);
        date(all, "geldigVanaf", from);
        date(all, "geldigTot", until);
        return noor.post(path, all.entrySet().stream().flatMap(e -> List.of(e.getKey(), e.getValue()).stream()).toArray(String[]::new));
    }

    private static void date(Map<String, String> values, String name, String iso) {
        if (iso != null) {
            String[] parts = iso.split("-");
            values.put(name + "-jaar", parts[0]);
            values.put(name + "-maand", parts[1]);
            values.put(name + "-dag", parts[2]);
        }
    }

    private List<String> periods() {
        return officers.history(new Actor(1L, null, "Test", Set.of(Role.COMMUNICATIONS)), code).all().stream().map(v -> v.validFrom() + " "
            + v.validUntil() + " " + v.officer().name().nl() + " " + v.officer().access().stream().map(CellEntry::platform).toList()).toList();
    }

    private List<String> codes(LocalDate day) {
        return officers.table(day).officers().stream().map(Officer::code).toList();
    }

    private String last(String column) {
        return String.valueOf(database.query("SELECT d." + column + " AS x FROM audit_detail d JOIN audit_entry e ON e.seq = d.seq "
            + "WHERE e.subject_type = 'functionaris' ORDER BY d.seq DESC LIMIT 1").get(0).get("x"));
    }
}
