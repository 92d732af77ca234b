package nl.accountregister.deviation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.Person;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Texts;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Each kind of deviation ends by the action that its page offers")
class DeviationActionsTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Deviations deviations;
    @Inject
    DeviationWorld world;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private Visitor noor;

    @BeforeEach
    void begin() {
        world.begin();
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("a right that no officer gives: end access")
    void withoutOfficer() {
        world.grant(world.add(world.corporate("X")), world.person("Stan Voorbeeld").id(), AccessRole.EDITOR);
        endsByItsAction(DeviationKind.RIGHT_WITHOUT_OFFICER);
    }

    @Test
    @DisplayName("a right that is missing: give access, with the person filled in")
    void missing() {
        world.holder("Hugo Voorbeeld", "HRM", null, null);
        world.add(world.corporate("X"));
        endsByItsAction(DeviationKind.RIGHT_MISSING, "rol", "REDACTEUR");
    }

    @Test
    @DisplayName("a personal account that is missing: register it, with kind, platform and owner filled in")
    void personal() {
        Person hugo = world.holder("Hugo Voorbeeld", "HRM", null, null);
        world.bare(world.personal("LINKEDIN", hugo));
        endsByItsAction(DeviationKind.PERSONAL_ACCOUNT_MISSING, "url", "https://x.com/hugovoorbeeld", "naam", "X van Hugo", "onderwerp", "HRM",
            "zichtbaarheid", "OPENBAAR", "tweestapsverificatie", "AAN", "herstelmailbox", MAILBOX);
    }

    @Test
    @DisplayName("a right of someone who has left: end access")
    void leaver() {
        Person hugo = world.holder("Hugo Voorbeeld", "HRM", null, null);
        world.grant(world.add(world.corporate("X")), hugo.id(), AccessRole.EDITOR);
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", java.sql.Date.valueOf(START.plusDays(2)), hugo.id());
        clock.set(START.plusDays(3));
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        endsByItsAction(DeviationKind.RIGHT_OF_LEAVER);
    }

    @Test
    @DisplayName("fewer than two admins: give access, with the role filled in")
    void admins() {
        long id = world.bare(world.corporate("X"));
        world.grant(id, world.owner.id(), AccessRole.ADMIN);
        endsByItsAction(DeviationKind.TOO_FEW_ADMINS, "medewerker", String.valueOf(world.deputy.id()));
    }

    @Test
    @DisplayName("no deputy: change the account")
    void deputy() {
        long id = world.add(world.corporate("X"));
        change(id, world.owner.id(), null, TwoFactor.ON, MAILBOX);
        endsByItsAction(DeviationKind.NO_DEPUTY, "plaatsvervanger", String.valueOf(world.deputy.id()));
    }

    @Test
    @DisplayName("orphaned: choose another owner")
    void orphaned() {
        world.add(world.corporate("X"));
        Person heir = world.person("Hera Voorbeeld");
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", java.sql.Date.valueOf(START.plusDays(2)), world.owner.id());
        clock.set(START.plusDays(3));
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        endsByItsAction(DeviationKind.ORPHANED, "eigenaar", String.valueOf(heir.id()));
    }

    @Test
    @DisplayName("two-factor off or unknown, the recovery mailbox missing or not functional: change the account")
    void facts() {
        long id = world.add(world.corporate("X"));
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.OFF, null);
        endsByItsAction(DeviationKind.TWO_FACTOR_OFF, "tweestapsverificatie", "ONBEKEND");
        endsByItsAction(DeviationKind.TWO_FACTOR_UNKNOWN, "tweestapsverificatie", "AAN");
        endsByItsAction(DeviationKind.MAILBOX_MISSING, "herstelmailbox", "iemand@gmail.com");
        endsByItsAction(DeviationKind.MAILBOX_NOT_FUNCTIONAL, "herstelmailbox", MAILBOX);
        assertThat(now()).isEmpty();
    }

    @Test
    @DisplayName("a cell that is not definitive is in use: make it definitive in the officers' table")
    void provisional() {
        world.bare(world.personal("BLOG", world.holder("Bea Voorbeeld", "BESTUURDER", null, null)));
        Document form = form(only(DeviationKind.PROVISIONAL_IN_USE));
        List<String> fields = new ArrayList<>(List.of("geldigVanaf-dag", "2", "geldigVanaf-maand", "3", "geldigVanaf-jaar", "2026",
            "toelichting", "De afspraak is nu vast."));
        form.select("select:has(option[value=JA_NIET_DEFINITIEF][selected])").forEach(s -> fields.addAll(List.of(s.attr("name"), "JA")));
        endsByItsAction(DeviationKind.PROVISIONAL_IN_USE, fields.toArray(String[]::new));
    }

    @Test
    @DisplayName("a facultative page without an intake: record the intake, which the page of the account then shows")
    void intake() {
        long id = world.add(world.page());
        assertThat(noor.post("/accounts/" + id + "/intake", "deelnemers", "Noor").status()).isEqualTo(422);
        endsByItsAction(DeviationKind.OPTIONAL_WITHOUT_INTAKE, "datum-dag", "1", "datum-maand", "3", "datum-jaar", "2026",
            "deelnemers", "Olga en Noor", "afspraken", "Twee berichten per week.");
        assertThat(noor.get("/accounts/" + id).page().select("#intake").parents().text()).contains("Twee berichten per week.");
        assertThat(noor.json("GET", "/api/v1/accounts/" + id + "/intakes", null).body()).contains("Olga en Noor", "2026-03-01");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'account.intake' AND subject_id = ?", id)).isEqualTo(1);
    }

    @Test
    @DisplayName("the owner sees on the account what is wrong, but neither the list nor actions that are not theirs")
    void ownersPanel() {
        long id = world.bare(world.page());
        Visitor olga = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        Document page = olga.get("/accounts/" + id).page();
        assertThat(page.select(".reg-deviations li")).hasSize(2);
        assertThat(page.select(".reg-deviations").text()).contains("minder dan twee beheerders", "intake");
        assertThat(page.select(".reg-deviations a[href*=ontheffing], .reg-deviations a[href*=toegang]")).isEmpty();
        assertThat(olga.get("/afwijkingen").status()).isEqualTo(403);
        assertThat(olga.get(page.selectFirst(".reg-deviations a").attr("href")).status()).isEqualTo(200);
        Visitor other = Visitor.as(server, users, world.person("Otto Voorbeeld").id(), Role.REQUESTER);
        assertThat(other.get(page.selectFirst(".reg-deviations a").attr("href")).status()).isEqualTo(404);
    }

    /** Follows the action on the page of the only deviation of a kind, sends its form with these fields, and looks whether it is gone. */
    private void endsByItsAction(DeviationKind kind, String... fields) {
        Deviation deviation = only(kind);
        Document form = form(deviation);
        Map<String, String> sent = new LinkedHashMap<>();
        Element element = form.selectFirst("form.reg-form");
        element.select("input[name], textarea[name], select[name]").forEach(f -> {
            boolean chosen = !f.attr("type").equals("radio") && !f.attr("type").equals("checkbox") || f.hasAttr("checked");
            if (chosen) {
                Element option = f.selectFirst("option[selected]");
                sent.put(f.attr("name"), f.normalName().equals("select") ? option == null ? "" : option.attr("value") : f.val());
            }
        });
        sent.remove("csrf");
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        List<String> all = new ArrayList<>();
        sent.forEach((name, value) -> all.addAll(List.of(name, value)));
        // What came and went in one moment never was.
        clock.advance(Duration.ofMinutes(5));
        Visitor.Answer answer = noor.post(element.attr("action"), all.toArray(String[]::new));
        assertThat(answer.status()).as(answer.page().select(".reg-errsum").text()).isEqualTo(303);
        assertThat(now()).extracting(Deviation::kind).doesNotContain(kind);
        assertThat(noor.get("/afwijkingen/" + deviation.id()).page().select(".reg-badges").text()).contains("Voorbij");
    }

    private Document form(Deviation deviation) {
        Document page = noor.get("/afwijkingen/" + deviation.id()).page();
        assertThat(page.select(".reg-lead").text()).isNotBlank();
        Element action = page.selectFirst(".reg-actions a.nl-button--primary");
        assertThat(action).as(page.select("main").text()).isNotNull();
        Visitor.Answer answer = noor.get(action.attr("href").replaceAll("#.*", ""));
        assertThat(answer.status()).as(action.attr("href")).isEqualTo(200);
        if (action.attr("href").contains("#")) {
            assertThat(answer.page().select(action.attr("href").replaceAll(".*#", "#"))).as(action.attr("href")).isNotEmpty();
        }
        return answer.page();
    }

    private Deviation only(DeviationKind kind) {
        List<Deviation> found = now().stream().filter(d -> d.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void change(long id, Long owner, Long deputy, TwoFactor factor, String mailbox) {
        Account account = accounts.get(COMMUNICATIONS, id);
        changes.change(COMMUNICATIONS, id, account.version(), DeviationWorld.with(account, owner, deputy, factor, mailbox));
    }

    private List<Deviation> now() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Texts.AMSTERDAM);
        return deviations.search(COMMUNICATIONS, DeviationFilter.today(day), "sinds", new Page.Slice(1, 100)).page().rows();
    }
}
