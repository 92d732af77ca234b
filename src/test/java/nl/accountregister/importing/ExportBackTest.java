package nl.accountregister.importing;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.document.SheetReader;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static nl.accountregister.account.web.Register.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

/** What an account has of its own leaves in an export, and comes back from it into a register without accounts. */
@MicronautTest(transactional = false)
@DisplayName("An export of the register, imported into one without accounts")
class ExportBackTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    /**
     * What cannot be equal: the number of an account in the register, and the version, which counts its changes from 1 again. The
     * moments of registration and of the last change of status are those of the import; the file does not have them.
     */
    private static final Set<String> OWN = Set.of("Nummer", "Versie", "Number", "Version");

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    Locations locations;
    @Inject
    AccountImports imports;
    @Inject
    ImportSteps steps;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    AccountTransitions transitions;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    @BeforeEach
    void accounts() {
        clock.set(DAY);
        for (String table : List.of("account_import_row", "account_import_file", "account_import")) {
            database.execute("DELETE FROM " + table);
        }
        register.begin();
        hasLeft();
        long elsewhere = locations.all().stream().filter(l -> l.name().equals("=Huis, 's nachts")).map(Location::id).findFirst()
            .orElseGet(() -> locations.add(new Location(null, "=Huis, 's nachts", LocationKind.ACTIVITY_CENTRE, locations.add(new Region(null, "-Overzijde; \"Oost\"")).id(),
                "Voorbeeldoord", null, null)).id());
        page("'t Hofje; \"bij de Linde\"", "facebook.com/HofjeBijDeLinde", register.delinde(), "Buurtbewoners\n- familie\n- vrijwilligers; \"vaste\" gasten", 3, "007100064012345");
        page("=SOM(A1:A9)", "https://www.facebook.com/profile.php?id=100064099887766", elsewhere, "=1+1\n+31 6\n@iedereen", 24, null);
        page("'=apostrof \u00A0 Ş 🌷", "https://www.instagram.com/apostrof.hier", register.dekade(), "\uFF1D1\ten een tab", 60, null);
        register.add(new NewAccount("0042 Vervoer", "LINKEDIN", AccountKind.PROJECT, "https://www.linkedin.com/company/vervoer-voorbeeld", null, "00042", register.bram(),
            register.anna(), List.of("Zorg, wonen en welzijn", "\"Aan\"; huis", "HRM"), Visibility.SHIELDED, null, TwoFactor.OFF, "007@organisatie.example", 1,
            LocalDate.of(2026, 4, 30), true, "000712345"));
        long oud = page("Oud", "https://www.facebook.com/heeloudepagina", register.dekade(), "Wie er toen was", 9, "100064000000009");
        transitions.close(NOOR, oud, "- Niet meer nodig\n- dubbel");
        page("Opnieuw", "https://www.facebook.com/heeloudepagina", register.dekade(), null, 12, "100064000000010");
        // What is not registered so: in preparation, of somebody who has left, reviewed before the register was there.
        bringIn("""
            Naam;Adres;Platform;Soort;Locatie;Eigenaar;Doelgroep;Tijd tussen herzieningen;Platform-id;Hoog risico;Volgende herziening;Laatste herziening;Status;Reden
            Straks;;TikTok;LOCATIEPAGINA;AC De Kade;Anna Voorbeeld;"Jongeren
            12+";7 maanden;;;;;;
            -Kanaal;https://www.youtube.com/@kanaalvoorbeeld;;CORPORATE;;Chris Voorbeeld;Iedereen;6;UC-9aBcDeFgHiJkLmNoPqRs_;ja;2026-02-01;;;
            De Kade;https://www.facebook.com/groups/DeKade;;;AC De Kade;Bram Voorbeeld;Gasten;12;;ja;2027-01-31;2025-05-05;Opgeschort;"=Verbouwing; tot
            ""nader"" order"
            """.getBytes(StandardCharsets.UTF_8));
    }

    private void hasLeft() {
        for (String table : List.of("person WHERE id", "person_history WHERE person_id")) {
            database.execute("UPDATE " + table.replace(" WHERE", " SET in_service_until = ? WHERE") + " = ?", LocalDate.of(2026, 1, 31), register.chris());
        }
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    private long page(String name, String url, long location, String audience, int interval, String platformId) {
        return register.add(new NewAccount(name, url.contains("instagram") ? "INSTAGRAM" : "FACEBOOK", AccountKind.LOCATION_PAGE, url, location, null, register.anna(), null, null,
            Visibility.PUBLIC, audience, TwoFactor.ON, "pagina@organisatie.example", interval, null, null, platformId));
    }

    private AccountImport bringIn(byte[] file) {
        AccountImport tried = steps.tryOut(NOOR, imports.send(NOOR, "lijst.csv", file).id(), null, LONG);
        List<Finding> faults = new ArrayList<>();
        imports.findings(NOOR, tried.id(), f -> {
            if (f.kind() == Finding.Kind.FAULT || f.kind() == Finding.Kind.DOUBLE) {
                faults.add(f);
            }
        });
        assertThat(faults).isEmpty();
        AccountImport applied = steps.apply(NOOR, tried.id(), ImportChoice.ALL, tried.shownDigest(), "Ze waren het al niet", LONG);
        assertThat(applied.status()).isEqualTo(ImportStatus.APPLIED);
        return applied;
    }

    private void takeAwayAll() {
        for (String table : List.of("account_import_row", "account_import_file", "account_import")) {
            database.execute("DELETE FROM " + table);
        }
        register.begin();
        hasLeft();
        assertThat(database.number("SELECT COUNT(*) FROM account")).isZero();
    }

    /** The rows by their heads, without what cannot be equal. */
    private static List<Map<String, String>> rows(byte[] file) {
        List<Map<String, String>> rows = new ArrayList<>();
        SheetReader.read("bestand", file, new SheetReader.Limits(10_000_000, 1_000), new SheetReader.Receiver() {
            private List<String> heads;

            @Override
            public void head(int row, List<String> cells) {
                heads = cells;
            }

            @Override
            public void row(int row, List<String> cells) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    if (!OWN.contains(heads.get(i))) {
                        values.put(heads.get(i), cells.get(i));
                    }
                }
                rows.add(values);
            }

            @Override
            public void fault(int row, Integer column, String key, Object... args) {
                throw new AssertionError(row + " " + key);
            }
        });
        return rows;
    }

    @Test
    @DisplayName("makes the same export again: by CSV, by Excel and with English heads")
    void back() {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        byte[] csv = noor.get("/overzicht.csv").bytes();
        byte[] xlsx = noor.get("/overzicht.xlsx").bytes();
        byte[] english = noor.get("/overzicht.csv?taal=en").bytes();
        assertThat(rows(csv)).hasSize(9);
        assertThat(rows(csv)).filteredOn(r -> r.get("Naam").equals("0042 Vervoer")).singleElement().satisfies(r -> assertThat(r)
            .containsEntry("Verantwoordelijk", "\"Zorg, wonen en welzijn\", \"\"\"Aan\"\"; huis\", HRM").containsEntry("Maanden tussen herzieningen", "1")
            .containsEntry("Nummer op het platform", "000712345").containsEntry("Hoog risico", "ja").containsEntry("Zichtbaarheid", "AFGESCHERMD").containsEntry("Doelgroep", ""));
        assertThat(rows(csv)).filteredOn(r -> r.get("Naam").equals("De Kade")).singleElement().satisfies(r -> assertThat(r)
            .containsEntry("Reden van de status", "'=Verbouwing; tot\n\"nader\" order").containsEntry("Doelgroep", "Gasten"));
        assertThat(rows(csv)).extracting(r -> r.get("Status")).contains("ACTIEF", "OPGESCHORT", "OPGEHEVEN", "IN_VOORBEREIDING");

        for (byte[] file : List.of(csv, xlsx, english)) {
            AccountImport same = steps.tryOut(NOOR, imports.send(NOOR, "lijst.csv", file).id(), null, LONG);
            assertThat(same.figures()).as("into the same register it changes nothing").isEqualTo(new ImportCounts(9, 0, 0, 9, 0, 0, 0));
        }
        for (byte[] file : List.of(csv, xlsx, english)) {
            takeAwayAll();
            clock.advance(Duration.ofDays(1));
            bringIn(file);
            noor = Visitor.as(server, users, Role.COMMUNICATIONS);
            assertThat(rows(noor.get("/overzicht.csv").bytes())).isEqualTo(rows(csv));
            assertThat(rows(noor.get("/overzicht.xlsx").bytes())).isEqualTo(rows(xlsx));
        }
    }

    @Test
    @DisplayName("is that of a past day when that is asked, with what an account said then")
    void pastDay() {
        byte[] then = Visitor.as(server, users, Role.COMMUNICATIONS).get("/overzicht.csv").bytes();
        clock.set(DAY.plusDays(5));
        Account vervoer = accounts.get(NOOR, database.number("SELECT id FROM account WHERE name = '0042 Vervoer'"));
        changes.change(NOOR, vervoer.id(), vervoer.version(), new NewAccount(vervoer.name(), vervoer.platform(), vervoer.kind(), vervoer.url(), null, vervoer.subject(),
            vervoer.ownerId(), vervoer.deputyId(), vervoer.departmentList(), vervoer.visibility(), "Nu anderen", vervoer.twoFactor(), vervoer.recoveryMailbox(), 2,
            vervoer.nextReviewOn(), vervoer.highRisk(), "99887766"), "Een ander account");
        transitions.resume(NOOR, database.number("SELECT id FROM account WHERE name = 'De Kade'"));

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(rows(noor.get("/overzicht.csv").bytes())).filteredOn(r -> r.get("Naam").equals("0042 Vervoer")).singleElement().satisfies(r -> assertThat(r)
            .containsEntry("Doelgroep", "Nu anderen").containsEntry("Maanden tussen herzieningen", "2").containsEntry("Nummer op het platform", "99887766"));
        byte[] past = noor.get("/overzicht.csv?peildatum=" + DAY).bytes();
        assertThat(past).isEqualTo(then);

        takeAwayAll();
        bringIn(past);
        assertThat(rows(Visitor.as(server, users, Role.COMMUNICATIONS).get("/overzicht.csv").bytes())).isEqualTo(rows(then));
    }
}
