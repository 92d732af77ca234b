package nl.accountregister.person;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("The import of medewerkers")
class PeopleImportTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Actor COMMUNICATIONS = new Actor(901L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final String HEAD = "personeelsnummer;naam;e-mail;in dienst;uit dienst\n";

    @Inject
    PeopleImport imports;
    @Inject
    ImportSchedule schedule;
    @Inject
    People people;
    @Inject
    PeopleChanges changes;
    @Inject
    Locations locations;
    @Inject
    Users users;
    @Inject
    EmbeddedServer server;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        clock.set(START);
        for (String table : List.of("person_import", "deviation", "person_officer", "session", "user_role", "user_account", "person", "location", "region")) {
            database.execute("DELETE FROM " + table);
        }
        Region region = locations.add(new Region(null, "Regio Proef"));
        locations.add(new Location(null, "AC De Proef", LocationKind.ACTIVITY_CENTRE, region.id(), "Proefdorp", START.minusYears(9), null));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    private static byte[] sample() throws IOException {
        return PeopleImportTest.class.getResourceAsStream("/person/hr-uitvoer.csv").readAllBytes();
    }

    private static byte[] csv(String... rows) {
        return (HEAD + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() {
        return people.search(COMMUNICATIONS, new PersonFilter(null, null, null, null, null, null), "naam", Page.Slice.first()).rows().stream().map(r -> r.person().name()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    @DisplayName("of a whole file stores nothing on trial, and then just what the trial showed, in any of the usual encodings")
    void wholeFile(String encoding) throws IOException {
        byte[] content = new String(sample(), StandardCharsets.UTF_8).getBytes(Charset.forName(encoding));
        PeopleImport.Trial trial = imports.trial(COMMUNICATIONS, "hr.csv", content);
        assertThat(trial.plan().faults()).isEmpty();
        assertThat(trial.plan().ignored()).containsExactly("Schoenmaat");
        assertThat(trial.plan().changes()).extracting(ImportChange::kind).containsOnly(ImportChange.Kind.NEW).hasSize(4);
        assertThat(names()).isEmpty();

        imports.apply(COMMUNICATIONS, trial.id(), trial.digest());
        assertThat(names()).containsExactlyInAnyOrder("Anouk Voorbeeld", "Björn Verzinsel", "Zoë \"Zus\" Schets; de jongere", "Ömer Demo");
        assertThat(imports.trial(COMMUNICATIONS, "hr.csv", content).plan().unchanged()).isEqualTo(4);
        assertThatThrownBy(() -> imports.apply(COMMUNICATIONS, trial.id(), trial.digest())).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("changes names, moves and takes back last days, passes an address on, and leaves alone who is not in the file")
    void changes() {
        apply(csv("1;Anna;anna@sgl-proef.example;2020-01-01;", "2;Bart;bart@sgl-proef.example;2020-01-01;2026-12-31", "3;Cato;;2020-01-01;"));
        PeopleImport.Trial trial = apply(csv("1;Anna Smit;;2020-01-01;2026-03-02", "2;Bart;anna@sgl-proef.example;2020-01-01;"));
        assertThat(trial.plan().absent()).extracting(ImportPlan.Absent::name).containsExactly("Cato");
        List<Person> now = people.search(COMMUNICATIONS, new PersonFilter(null, null, null, null, null, null), "naam", Page.Slice.first()).rows().stream().map(PersonRow::person).toList();
        assertThat(now).extracting(Person::name).containsExactly("Anna Smit", "Bart", "Cato");
        assertThat(now).extracting(Person::email).containsExactly(null, "anna@sgl-proef.example", null);
        assertThat(now).extracting(Person::inServiceUntil).containsExactly(START, null, null);
    }

    @Test
    @DisplayName("that something is wrong with tells it all at once and stores nothing, not even the file")
    void faults() {
        PeopleImport.Trial trial = imports.trial(COMMUNICATIONS, "hr.csv",
            csv("1;Anna;anna@sgl-proef.example;2020-01-01;", "2;;geen;31-02-2026;", "2;Bart;;2026-01-02;2026-01-01"));
        assertThat(trial.id()).isNull();
        assertThat(trial.plan().faults()).extracting(ImportFault::row).contains(3, 4);
        assertThat(database.number("SELECT COUNT(*) FROM person")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM person_import")).isZero();
    }

    @Test
    @DisplayName("says so when the register changed since the trial, and then stores nothing")
    void stale() {
        apply(csv("1;Anna;anna@sgl-proef.example;2020-01-01;"));
        PeopleImport.Trial trial = imports.trial(COMMUNICATIONS, "hr.csv", csv("1;Anna Smit;anna@sgl-proef.example;2020-01-01;", "2;Bart;;2020-01-01;"));
        Person anna = people.search(COMMUNICATIONS, new PersonFilter(null, null, null, null, null, null), "naam", Page.Slice.first()).rows().get(0).person();
        changes.change(COMMUNICATIONS, anna.id(), new NewPerson("Anna Vos", anna.email(), anna.inServiceFrom(), null, "1"));
        assertThatThrownBy(() -> imports.apply(COMMUNICATIONS, trial.id(), trial.digest())).isInstanceOf(StaleTrial.class);
        assertThat(names()).containsExactly("Anna Vos");
    }

    @Test
    @DisplayName("lapses after a day, and the file with its personal data goes")
    void lapses() {
        PeopleImport.Trial trial = imports.trial(COMMUNICATIONS, "hr.csv", csv("1;Anna;;2020-01-01;"));
        clock.advance(Duration.ofHours(25));
        assertThatThrownBy(() -> imports.apply(COMMUNICATIONS, trial.id(), trial.digest())).isInstanceOf(Conflict.class);
        schedule.lapse();
        assertThat(database.number("SELECT COUNT(*) FROM person_import WHERE status = 'LAPSED' AND content IS NULL")).as("though nobody tries another").isEqualTo(1);
        imports.trial(COMMUNICATIONS, "hr.csv", csv("1;Anna;;2020-01-01;"));
        schedule.lapse();
        assertThat(database.number("SELECT COUNT(*) FROM person_import WHERE content IS NOT NULL")).as("one of today stays").isEqualTo(1);
    }

    @Test
    @DisplayName("is for communications and administrators")
    void rights() {
        for (Role role : List.of(Role.AUDITOR, Role.REQUESTER)) {
            Actor actor = new Actor(1L, null, "Ans Voorbeeld", Set.of(role));
            assertThatThrownBy(() -> imports.trial(actor, "hr.csv", csv("1;Anna;;2020-01-01;"))).isInstanceOf(Refused.class);
        }
    }

    @Test
    @DisplayName("of 50,000 rows is taken whole, first for new people and then for changes; 60,001 rows are too many")
    void fiftyThousand() {
        PeopleImport.Trial first = apply(many(50_000, "Voornaam", ""));
        PeopleImport.Trial second = apply(many(50_000, "Achternaam", "2026-12-31"));
        assertThat(first.plan().count(ImportChange.Kind.NEW)).isEqualTo(50_000);
        assertThat(second.plan().count(ImportChange.Kind.LEAVING)).isEqualTo(50_000);
        assertThat(database.number("SELECT COUNT(*) FROM person WHERE name LIKE 'Achternaam%'")).isEqualTo(50_000);
        assertThatThrownBy(() -> imports.trial(COMMUNICATIONS, "hr.csv", many(60_001, "Voornaam", ""))).isInstanceOf(RuleViolation.class);
    }

    @Test
    @DisplayName("goes from file to page to register in a browser, and says per row and column what is wrong")
    void inTheBrowser() throws IOException {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Visitor.Answer wrong = noor.postFile("/medewerkers/import", "bestand", "hr.csv", csv("1;=1+1;geen;31-02-2026;"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("main").text()).contains("31-02-2026");
        assertThat(noor.postFile("/medewerkers/import", "bestand", "hr.xlsx", new byte[]{'P', 'K', 3, 4, 0, 0}).page().select("main").text()).contains("CSV");

        String trial = noor.postFile("/medewerkers/import", "bestand", "hr.csv", sample()).location();
        String seen = noor.get(trial).page().select("input[name=gezien]").val();
        assertThat(noor.post(trial, "gezien", "iets anders").status()).isEqualTo(409);
        assertThat(noor.post(trial, "gezien", seen).location()).isEqualTo("/medewerkers");
        assertThat(noor.get("/medewerkers").page().select("tbody th").eachText()).contains("Anouk Voorbeeld");
    }

    @Test
    @DisplayName("in the API tries with proef=true, and else stores")
    void inTheApi() throws IOException {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.postFile("/api/v1/medewerkers/import?proef=true", "bestand", "hr.csv", sample()).status()).isEqualTo(200);
        assertThat(names()).isEmpty();
        Visitor.Answer stored = noor.postFile("/api/v1/medewerkers/import", "bestand", "hr.csv", sample());
        assertThat(stored.status()).isEqualTo(200);
        assertThat(names()).hasSize(4);
        Map<String, Object> faulty = noor.postFile("/api/v1/medewerkers/import", "bestand", "hr.csv", csv("1;=1+1;geen;31-02-2026;")).json();
        assertThat(faulty.toString()).contains("e-mail", "in dienst", "naam");
    }

    private PeopleImport.Trial apply(byte[] content) {
        PeopleImport.Trial trial = imports.trial(COMMUNICATIONS, "hr.csv", content);
        assertThat(trial.plan().faults()).isEmpty();
        imports.apply(COMMUNICATIONS, trial.id(), trial.digest());
        return trial;
    }

    private static byte[] many(int rows, String name, String until) {
        return csv(IntStream.rangeClosed(1, rows).mapToObj(i -> i + ";" + name + " " + i + ";p" + i + "@sgl-proef.example;2020-01-01;" + until)
            .collect(Collectors.joining("\n")));
    }
}
