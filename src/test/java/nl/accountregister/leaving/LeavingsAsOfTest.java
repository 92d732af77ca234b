package nl.accountregister.leaving;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.AskedDays;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static nl.accountregister.deviation.DeviationWorld.AUDITOR;
import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The list of leaves on a past day")
class LeavingsAsOfTest {

    private static final LocalDate LAST = START.plusDays(10);

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Leavings leavings;
    @Inject
    LeavingRound round;
    @Inject
    PeopleChanges staff;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private long account;
    private Person editor;
    private String all;
    private String own;

    @BeforeEach
    void begin() {
        for (String table : List.of("leaving_history", "leaving_task_history", "person_history", "account_history")) {
            database.execute("DELETE FROM " + table);
        }
        world.begin();
        account = world.add(world.page());
        editor = world.person("Eva Voorbeeld");
        world.grant(account, editor.id(), AccessRole.EDITOR);
        all = user(null, Role.AUDITOR);
        own = user(world.deputy.id(), Role.REQUESTER);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("answers as it did on the day itself, on its page and in the API, for who sees all and for who answers for an account")
    void sameAnswer() {
        String[] paths = {"/vertrek?grootte=100", "/vertrek?stand=ALLE&grootte=100", "/vertrek?stand=TE_LAAT&grootte=100", "/vertrek?stand=AFGEROND&q=olga",
            "/api/v1/vertrek?grootte=100", "/api/v1/vertrek?stand=ALLE&grootte=1&pagina=2", "/api/v1/vertrek?stand=INGETROKKEN&grootte=100",
            "/api/v1/vertrek?stand=TE_LAAT&grootte=100"};
        AskedDays auditor = new AskedDays(() -> as(all), paths);
        AskedDays deputy = new AskedDays(() -> as(own), paths);
        day(1, () -> staff.leave(COMMUNICATIONS, world.owner.id(), LAST), auditor, deputy);
        day(2, () -> staff.leave(COMMUNICATIONS, editor.id(), LAST.plusDays(2)), auditor, deputy);
        day(3, () -> leavings.tick(COMMUNICATIONS, task(world.owner, LeavingTaskKind.REMOVE), null), auditor, deputy);
        day(4, () -> staff.leave(COMMUNICATIONS, world.owner.id(), LAST.minusDays(2)), auditor, deputy);
        day(5, () -> leavings.untick(COMMUNICATIONS, task(world.owner, LeavingTaskKind.REMOVE)), auditor, deputy);
        day(6, () -> staff.change(COMMUNICATIONS, world.owner.id(), new NewPerson("Olga van Voorbeeld", world.owner.email(), world.owner.inServiceFrom(),
            LAST.minusDays(2), world.owner.staffNumber())), auditor, deputy);
        day(9, () -> round.run(), auditor, deputy);
        day(10, () -> List.of(LeavingTaskKind.REMOVE, LeavingTaskKind.RECOVERY, LeavingTaskKind.TWO_FACTOR)
            .forEach(kind -> leavings.tick(COMMUNICATIONS, task(world.owner, kind), null)), auditor, deputy);
        day(11, () -> {
            Account now = accounts.get(COMMUNICATIONS, account);
            changes.change(COMMUNICATIONS, account, now.version(), DeviationWorld.with(now, world.person("Nieuw Voorbeeld").id(), world.deputy.id(), TwoFactor.ON, MAILBOX));
        }, auditor, deputy);
        assertThat(leavings.search(AUDITOR, new LeavingFilter(LeavingStatus.DONE, false, null), Page.Slice.first()).total()).isOne();
        day(12, () -> staff.leave(COMMUNICATIONS, editor.id(), null), auditor, deputy);
        clock.set(START.plusDays(15));
        auditor.askAgain();
        deputy.askAgain();
    }

    @Test
    @DisplayName("of leaves from before their history was kept, says what is certain and of the rest that it is not known")
    void before() throws IOException {
        clock.set(START.plusDays(1));
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        clock.set(START.plusDays(2));
        staff.leave(COMMUNICATIONS, editor.id(), LAST);
        clock.set(START.plusDays(4));
        leavings.tick(COMMUNICATIONS, task(editor, LeavingTaskKind.REMOVE), null);
        clock.set(START.plusDays(6));
        leavings.tick(COMMUNICATIONS, task(world.owner, LeavingTaskKind.RECOVERY), null);
        database.execute("DELETE FROM leaving_history");
        database.execute("DELETE FROM leaving_task_history");
        for (String file : List.of("V0213__insert_leaving_history.sql", "V0214__insert_leaving_task_history.sql")) {
            for (String statement : Files.readString(Path.of("migrations", file)).split(";\\s*\n")) {
                database.execute(statement);
            }
        }
        clock.set(START.plusDays(8));
        Visitor auditor = as(all);
        assertThat(auditor.get("/vertrek?stand=ALLE&peildatum=" + START.plusDays(3)).page().select("main tbody tr").eachText())
            .hasSize(2).allSatisfy(row -> assertThat(row).contains("Voorbeeld", "niet bekend").doesNotContain("van"));
        assertThat(auditor.get("/api/v1/vertrek?peildatum=" + START.plusDays(3)).json().get("totaal")).as("may have been open").isEqualTo(2);
        assertThat(auditor.get("/vertrek?stand=AFGEROND&peildatum=" + START.plusDays(4)).page().select("main tbody tr").eachText())
            .singleElement().satisfies(row -> assertThat(row).contains("Eva Voorbeeld", "1 van 1").doesNotContain("niet bekend"));
        assertThat(auditor.get("/vertrek?stand=ALLE&peildatum=" + START).page().select("main tbody tr")).as("nobody left yet").isEmpty();
        LocalDate newest = LocalDate.parse(database.query("SELECT MAX(known_from) AS newest FROM leaving_history").get(0).get("newest").toString().substring(0, 10));
        clock.set(newest.plusDays(3));
        assertThat(as(all).get("/vertrek?peildatum=" + newest.plusDays(1)).page().select("main tbody tr").eachText()).as("since the newest entry of the log")
            .singleElement().satisfies(row -> assertThat(row).contains("Olga Voorbeeld", "1 van 4").doesNotContain("niet bekend"));
    }

    @Test
    @DisplayName("a day that cannot be asked is refused")
    void daysThatCannotBeAsked() {
        for (String path : List.of("/vertrek", "/api/v1/vertrek")) {
            assertThat(as(all).get(path + "?peildatum=" + START).status()).as(path).isEqualTo(200);
            assertThat(as(all).get(path + "?peildatum=" + START.plusDays(1))).satisfies(a -> assertThat(a.status()).isEqualTo(400), a -> assertThat(a.body()).contains("nog niet geweest"));
            assertThat(as(all).get(path + "?peildatum=2001-01-01")).satisfies(a -> assertThat(a.status()).isEqualTo(400), a -> assertThat(a.body()).contains("begint op"));
            assertThat(as(all).get(path + "?peildatum=2026-02-31").status()).isEqualTo(400);
        }
    }

    private void day(int number, Runnable what, AskedDays... lists) {
        clock.set(START.plusDays(number));
        what.run();
        for (AskedDays list : lists) {
            list.ask(START.plusDays(number));
        }
    }

    private long task(Person leaver, LeavingTaskKind kind) {
        return database.number("SELECT MAX(t.id) FROM leaving_task t JOIN leaving l ON l.id = t.leaving_id WHERE l.person_id = ? AND t.kind = ?", leaver.id(), kind.name());
    }

    private String user(Long personId, Role role) {
        String name = "lezer" + System.nanoTime();
        users.createBySystem(name, "Lezer Voorbeeld", personId, Visitor.PASSWORD, Set.of(role));
        return name;
    }

    private Visitor as(String username) {
        return Visitor.to(server).signIn(username, Visitor.PASSWORD);
    }
}
