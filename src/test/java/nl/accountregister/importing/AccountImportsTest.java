package nl.accountregister.importing;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static nl.accountregister.account.web.Register.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("The import of an inventory")
class AccountImportsTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String FACEBOOK = "https://www.facebook.com/";
    private static final String HEAD = "Naam;Platform;Adres;Soort;Locatie;Onderwerp;Eigenaar;Status\n";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
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

    @BeforeEach
    void empty() {
        for (String table : List.of("account_import_row", "account_import_file", "account_import")) {
            database.execute("DELETE FROM " + table);
        }
        register.begin();
        database.execute("UPDATE location SET closed_on = NULL");
    }

    private AccountImport send(String csv) {
        return send(csv.getBytes(StandardCharsets.UTF_8));
    }

    private AccountImport send(byte[] content) {
        return steps.tryOut(NOOR, imports.send(NOOR, "lijst.csv", content).id(), null, LONG);
    }

    private List<Finding> findings(AccountImport file) {
        List<Finding> all = new ArrayList<>();
        imports.findings(NOOR, file.id(), all::add);
        return all;
    }

    private List<String> told(AccountImport file, Finding.Kind kind) {
        return findings(file).stream().filter(f -> f.kind() == kind).map(f -> f.row() + " " + f.field()).toList();
    }

    private AccountImport apply(AccountImport file, ImportChoice choice, String notDouble) {
        return steps.apply(NOOR, file.id(), choice, file.shownDigest(), notDouble, LONG);
    }

    private List<Map<String, Object>> stored() {
        return database.query("SELECT * FROM account ORDER BY name");
    }

    @Test
    @DisplayName("shows what would come in, lets it in whole, with its history, its marks and the audit log, and keeps the file")
    void whole() {
        AccountImport tried = send(HEAD + "Linde;;m.facebook.com/LindeInBeeld/?ref=x;;AC De Linde;;Anna Voorbeeld;\n"
            + "Kade;Instagram;https://www.instagram.com/dekade;Locatiepagina;AC De Kade;;bram@organisatie.example;Opgeschort\n"
            + "Vacatures;LinkedIn;https://www.linkedin.com/company/voorbeeld;AFDELING;;HRM;Bram Voorbeeld;ACTIEF\n"
            + "Straks;Facebook;;LOCATIEPAGINA;AC De Kade;;Bram Voorbeeld;\n");
        assertThat(told(tried, Finding.Kind.FAULT)).isEmpty();
        assertThat(tried.figures()).isEqualTo(new ImportCounts(4, 4, 0, 0, 0, 0, 0));
        assertThat(tried.status()).isEqualTo(ImportStatus.TRIED);
        assertThat(stored()).as("a trial stores nothing").isEmpty();

        AccountImport applied = apply(tried, ImportChoice.ALL, null);
        assertThat(applied.failure()).isNull();
        assertThat(applied.status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(stored()).extracting(a -> a.get("name") + " " + a.get("status") + " " + a.get("url") + " " + a.get("kind")).containsExactly(
            "Kade SUSPENDED https://www.instagram.com/dekade LOCATION_PAGE", "Linde ACTIVE https://www.facebook.com/lindeinbeeld LOCATION_PAGE",
            "Straks IN_PREPARATION null LOCATION_PAGE", "Vacatures ACTIVE https://www.linkedin.com/company/voorbeeld DEPARTMENT");
        assertThat(database.number("SELECT COUNT(*) FROM account_history WHERE known_until > DATE '9000-01-01'")).isEqualTo(4);
        assertThat(database.number("SELECT COUNT(*) FROM account_mark")).isGreaterThanOrEqualTo(10);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry e JOIN account a ON a.id = e.subject_id WHERE e.action = 'account.geimporteerd'")).isEqualTo(4);
        assertThat(new String(imports.original(NOOR, tried.id()).content(), StandardCharsets.UTF_8)).startsWith("Naam;");
        assertThat(applied.createdBy()).isEqualTo("Noor Voorbeeld");
        assertThatThrownBy(() -> apply(tried, ImportChoice.ALL, null)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("tells all that is wrong at once, by row and column, with who and what the register does not know")
    void faults() {
        AccountImport tried = send("naam;url;platform;soort;locatie;eigenaar;herzieningOp;tweestapsverificatie;interval;herstelmailbox\n"
            + ";https://facebook.com.kwaad.example/x;Facebook;PAGINA;AC Nergens;Piet Onbekend;31-02-2026;misschien;vaak;geen\n"
            + "Goed;https://www.facebook.com/goedepagina;;;AC De Linde;Anna Voorbeeld;2026-12-01;AAN;12 maanden;team@organisatie.example\n"
            + "Zonder;;;CORPORATE;;Anna Voorbeeld;;;;\n"
            + "Te weinig;x\n");
        assertThat(told(tried, Finding.Kind.FAULT)).containsExactlyInAnyOrder("2 naam", "2 url", "2 soort", "2 locatie", "2 eigenaar", "2 herzieningOp",
            "2 tweestapsverificatie", "2 interval", "2 herstelmailbox", "4 url", "5 null");
        assertThat(tried.figures()).isEqualTo(new ImportCounts(4, 1, 0, 0, 0, 3, 11));
        assertThat(findings(tried)).filteredOn(f -> f.unknown() != null).extracting(Finding::unknown).containsExactlyInAnyOrder("AC Nergens", "Piet Onbekend");
        assertThat(findings(tried)).allSatisfy(f -> assertThat(f.nl()).doesNotContain("{", "importing.", "error."));

        assertThatThrownBy(() -> apply(tried, ImportChoice.ALL, null)).isInstanceOf(RuleViolation.class);
        assertThat(stored()).isEmpty();
        assertThat(apply(tried, ImportChoice.GOOD, null).status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(stored()).singleElement().satisfies(a -> assertThat(a).containsEntry("name", "Goed").containsEntry("review_interval_months", 12));
    }

    @Test
    @DisplayName("finds doubles in the file and in the register, however they are written, and what looks like them")
    void doubles() {
        long linde = register.page("Linde in beeld", FACEBOOK + "lindeinbeeld", register.delinde(), register.anna());
        AccountImport tried = send(HEAD + "Linde;Facebook;https://m.facebook.com/lindeinbeeld;;AC De Linde;;Bram Voorbeeld;\n"
            + "Kade;X;@dekade;;AC De Kade;;Bram Voorbeeld;\nKade weer;Twitter;https://twitter.com/DeKade;;AC De Kade;;Bram Voorbeeld;\n"
            + "Anders;Facebook;facebook.com/lindeinbeeld2;CORPORATE;;;Bram Voorbeeld;\nEigen;X;@heelanders;CORPORATE;;;Bram Voorbeeld;\n");
        assertThat(told(tried, Finding.Kind.DOUBLE)).containsExactly("2 null", "4 null");
        assertThat(told(tried, Finding.Kind.NEAR)).containsExactly("5 null");
        assertThat(tried.figures()).isEqualTo(new ImportCounts(5, 2, 1, 0, 2, 0, 3));
        assertThat(findings(tried)).filteredOn(f -> f.row() == 2).singleElement().satisfies(f -> {
            assertThat(f.href()).isEqualTo("/accounts/" + linde);
            assertThat(f.nl()).contains("Naam", "Eigenaar").doesNotContain("Locatie");
        });

        AccountImport applied = apply(tried, ImportChoice.GOOD, null);
        assertThat(stored()).hasSize(3);
        assertThat(steps.undo(NOOR, applied.id(), LONG).status()).isEqualTo(ImportStatus.UNDONE);
        AccountImport again = send(imports.original(NOOR, tried.id()).content());
        apply(again, ImportChoice.GOOD, "Die is van de vrijwilligers");
        assertThat(stored()).hasSize(4);
    }

    @Test
    @DisplayName("takes accounts as they are: of who has left, at a closed location, closed; what is missing is a deviation and no error")
    void asTheyAre() {
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", LocalDate.of(2021, 1, 1), register.anna());
        database.execute("UPDATE location SET closed_on = ? WHERE id = ?", LocalDate.of(2021, 1, 1), register.dekade());
        AccountImport tried = send(HEAD + "Linde;Facebook;facebook.com/lindeinbeeld;;AC De Kade;;Anna Voorbeeld;\nOud;Hyves;https://hetlindehuis.hyves.nl;CORPORATE;;;Anna Voorbeeld;Opgeheven\n");
        assertThat(told(tried, Finding.Kind.FAULT)).isEmpty();
        assertThat(told(tried, Finding.Kind.NOTE)).containsExactly("2 eigenaar", "2 locatie");
        apply(tried, ImportChoice.ALL, null);
        assertThat(stored()).extracting(a -> a.get("status")).containsExactly("ACTIVE", "CLOSED");
        assertThat(stored().get(1).get("status_reason").toString()).contains("uit een bestand");
    }

    @Test
    @DisplayName("is undone while nothing has happened since, and what the register knew stays in the history")
    void undone() {
        AccountImport applied = apply(send(HEAD + "Linde;;facebook.com/lindeinbeeld;;AC De Linde;;Anna Voorbeeld;\n"), ImportChoice.ALL, null);
        Account linde = accounts.get(NOOR, database.number("SELECT id FROM account"));
        changes.change(NOOR, linde.id(), 1, new NewAccount("Linde nu", linde.platform(), linde.kind(), linde.url(), linde.locationId(), null, linde.ownerId(), null, null,
            Visibility.PUBLIC, null, TwoFactor.ON, null, 12, null));
        AccountImport kept = steps.undo(NOOR, applied.id(), LONG);
        assertThat(kept.status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(kept.failure()).isEqualTo("importing.used");
        assertThat(stored()).hasSize(1);

        AccountImport second = apply(send(HEAD + "Kade;;facebook.com/dekadevoorbeeld;;AC De Kade;;Bram Voorbeeld;\n"), ImportChoice.ALL, null);
        long kade = database.number("SELECT id FROM account WHERE name = 'Kade'");
        database.execute("INSERT INTO access_grant (account_id, person_id, role, since) VALUES (?, ?, 'ADMIN', ?)", kade, register.bram(), LocalDate.of(2026, 1, 1));
        assertThat(steps.undo(NOOR, second.id(), LONG).failure()).as("a right was given").isEqualTo("importing.used");
        database.execute("DELETE FROM access_grant");
        assertThat(steps.undo(NOOR, second.id(), LONG).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(stored()).hasSize(1);
        assertThat(database.number("SELECT COUNT(*) FROM account_mark WHERE account_id = ?", kade)).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM account_history WHERE account_id = ? AND known_until < DATE '9000-01-01'", kade)).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'account.import-teruggedraaid' AND subject_id = ?", kade)).isEqualTo(1);
        assertThatThrownBy(() -> steps.undo(NOOR, second.id(), LONG)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("lets nothing in when the register changed since the trial, and shows what it would be now")
    void stale() {
        AccountImport tried = send(HEAD + "Linde;;facebook.com/lindeinbeeld;;AC De Linde;;Anna Voorbeeld;\nKade;;facebook.com/dekadevoorbeeld;;AC De Kade;;Bram Voorbeeld;\n");
        register.page("Linde", FACEBOOK + "lindeinbeeld", register.delinde(), register.bram());
        AccountImport now = apply(tried, ImportChoice.ALL, null);
        assertThat(now.status()).isEqualTo(ImportStatus.TRIED);
        assertThat(now.failure()).isEqualTo("importing.stale");
        assertThat(now.figures().doubles()).isEqualTo(1);
        assertThat(stored()).hasSize(1);
        assertThatThrownBy(() -> steps.apply(NOOR, tried.id(), ImportChoice.GOOD, tried.shownDigest(), null, LONG)).isInstanceOf(Conflict.class);
        assertThat(apply(now, ImportChoice.GOOD, null).status()).isEqualTo(ImportStatus.APPLIED);
    }

    @Test
    @DisplayName("waits for a day, and says what became of one that a server left behind")
    void tidy() {
        AccountImport tried = send(HEAD + "Linde;;facebook.com/lindeinbeeld;;AC De Linde;;Anna Voorbeeld;\n");
        database.execute("UPDATE account_import SET status = 'APPLYING', run = 'weg', seen_at = ?", java.sql.Timestamp.valueOf("2020-01-01 00:00:00"));
        imports.tidy(Duration.ofMinutes(10));
        assertThat(imports.get(NOOR, tried.id())).satisfies(i -> {
            assertThat(i.status()).isEqualTo(ImportStatus.TRIED);
            assertThat(i.failure()).isEqualTo("importing.broken");
        });
        database.execute("UPDATE account_import SET created_at = ?, seen_at = ?", java.sql.Timestamp.valueOf("2020-01-01 00:00:00"), java.sql.Timestamp.valueOf("2020-01-01 00:00:00"));
        imports.tidy(Duration.ofMinutes(10));
        assertThat(imports.get(NOOR, tried.id()).status()).isEqualTo(ImportStatus.LAPSED);
        assertThatThrownBy(() -> imports.original(NOOR, tried.id())).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("is for communications")
    void rights() {
        for (Role role : List.of(Role.AUDITOR, Role.REQUESTER, Role.ADMINISTRATOR)) {
            Actor actor = new Actor(1L, null, "Ans Voorbeeld", Set.of(role));
            assertThatThrownBy(() -> imports.send(actor, "x.csv", new byte[0])).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> steps.undo(actor, 1, LONG)).isInstanceOf(Refused.class);
        }
    }

    @Test
    @DisplayName("of an export, in CSV and in Excel, changes nothing; and into an empty register it is the same inventory")
    void roundTrip() {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        register.page("Linde \"zelf\"; nu", FACEBOOK + "lindeinbeeld", register.delinde(), register.anna());
        register.add(new NewAccount("+31 Stagiairs, HRM", "INSTAGRAM", AccountKind.DEPARTMENT, "https://www.instagram.com/hrm_stage", null, "HRM, opleidingen", register.bram(),
            register.anna(), List.of("Communicatie", "HRM"), Visibility.PUBLIC, null, TwoFactor.OFF, null, 6, LocalDate.of(2026, 2, 1)));
        long kade = register.page("De Kade", "https://www.facebook.com/groups/dekade", register.dekade(), register.bram());
        transitions.suspend(NOOR, kade, "Verbouwing");
        long oud = register.page("Oud", FACEBOOK + "heeloudepagina", register.dekade(), register.bram());
        transitions.close(NOOR, oud, "Niet meer nodig");
        register.page("Opnieuw", FACEBOOK + "heeloudepagina", register.dekade(), register.anna());
        database.execute("UPDATE account SET last_review_on = ?, high_risk = TRUE WHERE id = ?", LocalDate.of(2025, 5, 5), kade);
        database.execute("UPDATE account_history SET last_review_on = ?, high_risk = TRUE WHERE account_id = ?", LocalDate.of(2025, 5, 5), kade);
        byte[] csv = noor.get("/overzicht.csv").bytes();
        byte[] xlsx = noor.get("/overzicht.xlsx").bytes();
        String before = facts(noor);

        for (byte[] export : List.of(csv, xlsx, Visitor.as(server, users, Role.COMMUNICATIONS).get("/overzicht.csv?taal=en").bytes())) {
            AccountImport tried = send(export);
            assertThat(findings(tried)).isEmpty();
            assertThat(tried.figures()).isEqualTo(new ImportCounts(5, 0, 0, 5, 0, 0, 0));
            assertThatThrownBy(() -> apply(tried, ImportChoice.ALL, null)).isInstanceOf(RuleViolation.class);
        }
        for (byte[] export : List.of(csv, xlsx)) {
            register.begin();
            AccountImport tried = send(export);
            assertThat(told(tried, Finding.Kind.FAULT)).isEmpty();
            assertThat(tried.figures().out()).isZero();
            apply(tried, ImportChoice.ALL, "Ze waren het al niet");
            assertThat(facts(noor)).isEqualTo(before);
        }
    }

    /** The rows of the inventory without what counts versions and gives numbers. */
    private static String facts(Visitor noor) {
        return new String(noor.get("/overzicht.csv?kolommen=naam,platform,soort,url,gebruikersnaam,status,locatie,onderwerp,regio,eigenaar,plaatsvervanger,verantwoordelijk,"
            + "zichtbaarheid,tweestapsverificatie,herstelmailbox,herzieningOp,laatsteHerzieningOp,hoogRisico,achterstallig,verweesd").bytes(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("of the accounts of a government of 2014: every address is recognised, and the doubles are listed")
    void realInventory() throws IOException {
        byte[] file = AccountImportsTest.class.getResourceAsStream("/platform/us-official-accounts-2014.csv").readAllBytes();
        AccountImport sent = imports.send(NOOR, "us-official-accounts-2014.csv", file);
        assertThat(imports.isClear(NOOR, sent.id())).as("it has no heads").isFalse();

        AccountImport tried = steps.tryOut(NOOR, sent.id(), new ColumnPlan(Arrays.asList(null, ImportField.NAME, null, ImportField.URL, null), false,
            AccountKind.CORPORATE, "Anna Voorbeeld"), LONG);
        assertThat(tried.figures().rows()).isEqualTo(1_262);
        assertThat(told(tried, Finding.Kind.FAULT)).as("every address is recognised").isEmpty();
        assertThat(tried.figures().doubles()).as("1,210 accounts in 1,262 rows").isEqualTo(52);
        List<Finding> all = findings(tried);
        assertThat(all.stream().filter(f -> f.kind() == Finding.Kind.DOUBLE).map(f -> f.nl().replaceAll("\\D+", " ").strip()).distinct()).as("the groups").hasSize(51);
        assertThat(tried.figures().near()).isPositive();
        assertThat(tried.figures().ready() + tried.figures().near()).isEqualTo(1_210);

        AccountImport applied = apply(tried, ImportChoice.GOOD, "Zo waren ze verzameld");
        assertThat(applied.status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(database.number("SELECT COUNT(*) FROM account WHERE status = 'ACTIVE'")).isEqualTo(1_210);
        assertThat(database.number("SELECT COUNT(DISTINCT identity_key) FROM account")).isEqualTo(1_210);
        assertThat(database.number("SELECT COUNT(*) FROM account_import_row WHERE import_id = ?", tried.id())).isEqualTo(1_210);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'accounts.geimporteerd.deel'")).isEqualTo(7);
        assertThat(steps.undo(NOOR, tried.id(), LONG).status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("of more rows than are told one by one comes in and goes whole")
    void many() {
        String rows = IntStream.range(0, 3_000).mapToObj(i -> "Pagina " + word(i) + ";https://www.instagram.com/pagina." + word(i) + ";AFDELING;" + word(i) + ";Anna Voorbeeld")
            .collect(Collectors.joining("\n"));
        AccountImport tried = send("naam;url;soort;onderwerp;eigenaar\n" + rows);
        assertThat(tried.figures()).isEqualTo(new ImportCounts(3_000, 3_000, 0, 0, 0, 0, 0));
        assertThat(apply(tried, ImportChoice.ALL, null).status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(database.number("SELECT COUNT(*) FROM account")).isEqualTo(3_000);
        assertThat(steps.undo(NOOR, tried.id(), LONG).status()).isEqualTo(ImportStatus.UNDONE);
    }

    /** A number as letters, since names that differ in figures alone look like each other. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; word.length() < 4; rest /= 14) {
            word.append("abdefghkprstxz".charAt(rest % 14));
        }
        return word.toString();
    }

    @Test
    @DisplayName("in the API tries with proef=true, lets in, tells how far it is, and undoes")
    void api() {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        byte[] csv = (HEAD + "Linde;;facebook.com/lindeinbeeld;;AC De Linde;;Anna Voorbeeld;\n").getBytes(StandardCharsets.UTF_8);
        Visitor.Answer trial = noor.postFile("/api/v1/import?proef=true", "bestand", "lijst.csv", csv);
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.json()).containsEntry("status", "BEKEKEN").containsEntry("klaar", 1);
        assertThat(stored()).isEmpty();

        Visitor.Answer in = noor.postFile("/api/v1/import", "bestand", "lijst.xlsx", Workbooks.of(List.of(List.of("Name", "Address", "Kind", "Owner"),
            List.of("Linde", "facebook.com/lindeinbeeld", "CORPORATE", "anna@organisatie.example"))));
        assertThat(in.json()).containsEntry("status", "DOORGEVOERD");
        assertThat(stored()).hasSize(1);
        assertThat(noor.json("GET", in.location(), null).json()).containsEntry("status", "DOORGEVOERD");
        assertThat(noor.json("POST", in.location() + "/ongedaan", null).json()).containsEntry("status", "TERUGGEDRAAID");
        assertThat(stored()).isEmpty();

        Visitor.Answer wrong = noor.postFile("/api/v1/import", "bestand", "lijst.csv", (HEAD + "Linde;;facebook.com/lindeinbeeld;;AC De Linde;;Niemand;\n").getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("bevindingen").toString()).contains("Niemand", "eigenaar");
        assertThat(noor.postFile("/api/v1/import?proef=true", "bestand", "x.csv", "a;b\n1;2".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(stored()).isEmpty();
    }
}
