package nl.accountregister.signal;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.MarksAgain;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = "accountregister.checks-per-minute", value = "1000000")
@Property(name = "accountregister.signals-per-hour-from-one", value = "1000000")
@Property(name = "accountregister.signals-per-hour", value = "25")
@Property(name = "accountregister.trusted-proxies", value = "127.0.0.1 ::1")
@DisplayName("What is reported")
class SignalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String REAL = "https://www.facebook.com/lindeinbeeld";
    private static final String SPOOF = "https://www.facebook.com/gratis.cadeaubon.nu";
    private static final Actor AUDITOR = new Actor(null, null, "Ans Voorbeeld", Set.of(Role.AUDITOR));
    private static final Actor ADMINISTRATOR = new Actor(null, null, "Bob Voorbeeld", Set.of(Role.ADMINISTRATOR));
    private static final Actor NOOR = Register.NOOR;

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    Accounts accounts;
    @Inject
    AccountTransitions transitions;
    @Inject
    SignalReports reports;
    @Inject
    SignalJudging judging;
    @Inject
    SignalHandling handling;
    @Inject
    WildPages wildPages;
    @Inject
    Signals signals;
    @Inject
    SignalRound round;
    @Inject
    MovableClock clock;
    @Inject
    TestDatabase database;

    private Visitor visitor;
    private long linde;

    @BeforeEach
    void begin() {
        for (String table : List.of("signal_reminder", "signal_event", "signal_attachment", "signal_case_history", "signal_case", "signal_entry")) {
            database.execute("DELETE FROM " + table);
        }
        database.execute("DELETE FROM account_mark WHERE kind = 'REPORTED'");
        clock.set(DAY);
        register.begin();
        linde = register.page("Linde in beeld", REAL, register.delinde(), register.anna());
        visitor = Visitor.to(server);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("comes in without signing in, gets a reference and no more, and communications is told")
    void comesIn() {
        Visitor.Answer sent = send("soort", "NEPPAGINA", "adres", SPOOF, "pagina", REAL, "toelichting", "Ze vragen om bankgegevens", "naam", "Toos Toeval", "email", "toos@elders.example");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).matches("/meldingen/ontvangen/M-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{2}");
        Document receipt = visitor.get(sent.location()).page();
        assertThat(receipt.select("main").text()).contains(sent.location().substring(21)).doesNotContain("Toos", "bankgegevens", "cadeaubon", "nieuw");
        assertThat(visitor.get("/meldingen/ontvangen/M-2222-2222-22").status()).isEqualTo(404);
        assertThat(mails()).containsExactlyInAnyOrder("signal-receipt", "signal-received");
        assertThat(database.query("SELECT body_text, body_html, recipient_name, recipient_address, subject FROM outbox_message").toString())
            .contains("toos@elders.example").doesNotContain("Toos Toeval", "bankgegevens", "cadeaubon");
        Signals.Dossier d = signals.get(NOOR, only());
        assertThat(d.signal().reporterName()).isEqualTo("Toos Toeval");
        assertThat(d.account().id()).isEqualTo(linde);
        assertThat(d.treatment().dueOn()).isEqualTo(DAY.plusDays(2));
        assertThat(audit()).contains("melder").doesNotContain("Toos", "toos@", "bankgegevens");
    }

    @Test
    @DisplayName("knows by itself which account an address imitates")
    void recognised() {
        long id = report(SignalKind.SPOOF, "https://facebook.com/linde.in.bee1d?fbclid=1", "", "");

        assertThat(signals.get(NOOR, id).account().id()).isEqualTo(linde);
        assertThat(signals.get(NOOR, id).treatment().url()).isEqualTo("https://www.facebook.com/linde.in.bee1d");
    }

    @Test
    @DisplayName("changes nothing in the check until communications judged it, and then at once, with its reason")
    void shownInTheCheck() {
        long id = report(SignalKind.SPOOF, SPOOF, REAL, "");
        assertThat(check(SPOOF)).containsEntry("oordeel", "ONBEKEND");

        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, REAL, null, null, null));
        Map<String, Object> told = check("http://m.facebook.com/Gratis.Cadeaubon.nu/");
        assertThat(told).containsEntry("oordeel", "VERDACHT").containsEntry("reden", "GEMELD");
        assertThat(((Map<?, ?>) told.get("account")).get("url")).isEqualTo(REAL);

        handling.takedown(NOOR, id, null, "Verzoek 123", null);
        handling.close(NOOR, id, SignalResult.TAKEN_DOWN, null, null);
        assertThat(check(SPOOF)).as("once it is gone").containsEntry("reden", "GEMELD");

        handling.reopen(NOOR, id, "Bij nader inzien", null);
        assertThat(check(SPOOF)).as("until it is judged anew").containsEntry("reden", "GEMELD");

        judging.judge(NOOR, id, new Judging(SignalOutcome.NO_ACTION, null, null, "Het is een winkel", null, null));
        assertThat(check(SPOOF)).containsEntry("oordeel", "ONBEKEND").containsEntry("reden", null);
    }

    @Test
    @DisplayName("stays known as a spoof when an upgrade tells addresses apart by something else")
    void otherRules() {
        long id = report(SignalKind.SPOOF, SPOOF, REAL, "");
        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, REAL, null, null, null));
        int version = signals.get(NOOR, id).treatment().version();
        database.execute("UPDATE signal_case SET identity_key = ? WHERE signal_id = ?", "1".repeat(64), id);
        database.execute("UPDATE account_mark SET mark = ? WHERE kind = 'REPORTED'", "1".repeat(64));
        MarksAgain.make(server.getApplicationContext());
        assertThat(check(SPOOF)).as("the rules are those of before").containsEntry("oordeel", "ONBEKEND");

        database.execute("UPDATE register_state SET content = 'older' WHERE name = 'account.marks'");
        MarksAgain.make(server.getApplicationContext());
        assertThat(check(SPOOF)).containsEntry("reden", "GEMELD");
        assertThat(database.number("SELECT COUNT(*) FROM account_mark WHERE mark = ?", "1".repeat(64))).isZero();
        assertThat(signals.get(NOOR, id).treatment().version()).as("nobody changed it").isEqualTo(version);
    }

    @Test
    @DisplayName("stays known as a spoof as long as one of several reports says so")
    void several() {
        long one = report(SignalKind.SPOOF, SPOOF, "", "");
        long two = report(SignalKind.MISUSE, SPOOF, "", "Ons logo");
        judging.judge(NOOR, one, new Judging(SignalOutcome.SPOOF, null, REAL, null, null, null));
        judging.judge(NOOR, two, new Judging(SignalOutcome.SPOOF, null, null, null, null, null));

        judging.judge(NOOR, one, new Judging(SignalOutcome.WILD_PAGE, null, null, null, null, null));
        assertThat(check(SPOOF)).containsEntry("reden", "GEMELD").containsEntry("account", null);
        assertThat(signals.get(NOOR, two).others()).extracting(SignalRow::id).containsExactly(one);

        judging.judge(NOOR, two, new Judging(SignalOutcome.WILD_PAGE, null, null, null, null, null));
        assertThat(check(SPOOF)).containsEntry("oordeel", "ONBEKEND");
    }

    @Test
    @DisplayName("never makes an account of ours suspicious: it cannot be judged a spoof, and official goes before")
    void ours() {
        long id = report(SignalKind.SPOOF, REAL, "", "Volgens mij nep");
        assertThat(check(REAL)).containsEntry("oordeel", "OFFICIEEL");
        assertThatThrownBy(() -> judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, null, null, null, null)))
            .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.violations()).containsExactly(Violation.of("adres", "signal.spoof.ours", "Linde in beeld").at("/accounts/" + linde)));

        long other = report(SignalKind.SPOOF, SPOOF, "", "");
        judging.judge(NOOR, other, new Judging(SignalOutcome.SPOOF, null, null, null, null, null));
        register.page("Overgenomen", SPOOF, register.dekade(), register.bram());
        assertThat(check(SPOOF)).as("taken over by us").containsEntry("oordeel", "OFFICIEEL");
    }

    @Test
    @DisplayName("is no spoof at another address of an account of ours either: not at its number, nor while it is suspended")
    void oursByNumber() {
        String number = "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv";
        long video = register.add(new NewAccount("Linde op video", "YOUTUBE", AccountKind.LOCATION_PAGE, "https://www.youtube.com/@lindeopvideo", register.delinde(), null,
            register.anna(), null, null, Visibility.PUBLIC, "Buurtbewoners", TwoFactor.ON, "pagina@organisatie.example", 12, null, null, number));
        assertThat(check(number)).containsEntry("oordeel", "OFFICIEEL");
        transitions.suspend(NOOR, video, "Even niet");
        long id = report(SignalKind.SPOOF, number, "", "");

        assertThatThrownBy(() -> judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, null, null, null, null)))
            .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.violations()).extracting(Violation::key).containsExactly("signal.spoof.ours"));
        assertThat(check(number)).containsEntry("oordeel", "ONBEKEND");
    }

    @ParameterizedTest
    @DisplayName("at an address of which the check cannot know the account, asks for the account before it is called a spoof")
    @ValueSource(strings = {"https://www.facebook.com/nep.van.ons/posts/1", "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv", "https://fb.me/nep", "https://t.me/+AbCdEfGhIjKl", "zomaar wat tekst"})
    void noAccount(String address) {
        long id = report(SignalKind.SPOOF, address, REAL, "");
        assertThatThrownBy(() -> judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, address, REAL, " ", null, null)))
            .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.violations()).extracting(Violation::key).containsExactly("signal.spoof.noAccount"));

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Visitor.Answer refused = noor.post("/meldingen/" + id + "/oordeel/NEPPAGINA", "adres", address, "pagina", REAL);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".reg-errsum").text()).contains("adres van de pagina of het account zelf");
        String told = noor.post("/meldingen/" + id + "/oordeel/NEPPAGINA", "adres", address, "pagina", REAL, "toelichting", "Alleen deze link is bekend").location();
        assertThat(noor.get("/meldingen/" + id).page().text()).contains("De controle kent dit adres niet").doesNotContain("vanaf nu verdacht");
        assertThat(told).isNotEmpty();
        assertThat(check(address)).containsEntry("oordeel", "ONBEKEND");
        assertThat(check("https://www.facebook.com/nep.van.ons")).containsEntry("oordeel", "ONBEKEND");
        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, "https://www.facebook.com/nep.van.ons", REAL, null, null, null));
        assertThat(check("https://www.facebook.com/nep.van.ons")).containsEntry("reden", "GEMELD");
    }

    @Test
    @DisplayName("at an address that is made to deceive is called a spoof as it is: the check calls it suspicious already")
    void deceit() {
        String deceit = "https://www.faceboook.com/lindeinbeeld";
        long id = report(SignalKind.SPOOF, deceit, REAL, "");
        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, REAL, null, null, null));
        assertThat(check(deceit)).containsEntry("oordeel", "VERDACHT");
    }

    @Test
    @DisplayName("can be wherever the reporter did not quite say: communications corrects the address")
    void corrected() {
        long id = report(SignalKind.SPOOF, "gewoon op facebook, zoek maar", "", "");
        assertThatThrownBy(() -> judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, "nog steeds niks", null, null, null, null))).isInstanceOf(RuleViolation.class);

        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, SPOOF, null, null, null, null));
        assertThat(check(SPOOF)).containsEntry("reden", "GEMELD");

        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, "https://www.facebook.com/anders.dan.eerst", null, null, null, null));
        assertThat(check(SPOOF)).as("no longer that one").containsEntry("oordeel", "ONBEKEND");
        assertThat(check("https://www.facebook.com/anders.dan.eerst")).containsEntry("reden", "GEMELD");
    }

    @Test
    @DisplayName("is answered by communications, or by who has access by the officer table, and by nobody else")
    void discussion() {
        long id = report(SignalKind.DISCUSSION, REAL + "/posts/12", REAL, "Er wordt gescholden");
        assertThat(database.number("SELECT account_id FROM signal_case WHERE signal_id = ?", id)).isEqualTo(linde);
        assertThatThrownBy(() -> judging.judge(NOOR, id, new Judging(SignalOutcome.DISCUSSION, null, REAL, null, register.bram(), null)))
            .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.violations().get(0).key()).isEqualTo("signal.responder.table"));

        Document choice = Visitor.as(server, users, Role.COMMUNICATIONS).post("/meldingen/" + id + "/oordeel/REAGEREN", "actie", "zoek", "pagina", "Linde in beeld").page();
        assertThat(choice.select("[name=wieReageert] + label")).extracting(l -> l.text()).containsExactly("Afdeling Communicatie zelf", "Anna Voorbeeld");
        SignalCase c = judging.judge(NOOR, id, new Judging(SignalOutcome.DISCUSSION, null, REAL, "Blijf rustig", register.anna(), null));
        assertThat(c.responderOfficer()).isEqualTo("AC");
        assertThat(c.dueOn()).isEqualTo(DAY.plusDays(1));
        assertThat(receivers("signal-answer")).containsExactly("Anna Voorbeeld");

        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);
        assertThat(anna.get("/").page().select("#wacht-op-jou ~ ul, section[aria-labelledby=wacht-op-jou]").text()).contains("Reageer: ontspoorde discussie");
        Document page = anna.get("/meldingen/" + id).page();
        assertThat(page.select("main").text()).contains("Er wordt gescholden", "Jij bent gevraagd te reageren").doesNotContain("Melder");
        assertThat(anna.get("/meldingen").status()).isEqualTo(403);
        assertThat(anna.post("/meldingen/" + id + "/oordeel/GEEN_ACTIE", "toelichting", "x").status()).isEqualTo(403);
        assertThat(anna.post("/meldingen/" + id + "/afhandelen", "resultaat", "BEANTWOORD").status()).isEqualTo(303);
        assertThat(signals.get(NOOR, id).treatment().result()).isEqualTo(SignalResult.ANSWERED);
        Visitor bram = Visitor.as(server, users, register.bram(), Role.REQUESTER);
        assertThat(bram.get("/meldingen/" + id).status()).isEqualTo(404);
        assertThat(bram.post("/meldingen/" + id + "/opmerkingen", "opmerking", "x").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("can be a page that becomes a request of whoever made it, or an account of the register, or goes")
    void wildPage() {
        long id = report(SignalKind.WILD_PAGE, "https://www.facebook.com/tekenclub.linde", "", "");
        assertThatThrownBy(() -> handling.close(NOOR, id, SignalResult.WITHDRAWN, null, null)).isInstanceOf(Conflict.class);
        judging.judge(NOOR, id, new Judging(SignalOutcome.WILD_PAGE, null, null, null, null, null));
        assertThatThrownBy(() -> wildPages.begin(NOOR, id, register.anna(), null, null, "")).as("who cannot sign in").isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handling.close(NOOR, id, SignalResult.BECAME_REQUEST, null, null)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handling.close(NOOR, id, SignalResult.REGISTERED, null, null)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handling.close(NOOR, id, SignalResult.TOLERATED, " ", null)).as("without a reason").isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handling.close(NOOR, id, SignalResult.TAKEN_DOWN, null, null)).as("of another outcome").isInstanceOf(RuleViolation.class);

        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);
        assertThatThrownBy(() -> wildPages.begin(NOOR, id, register.anna(), null, register.dekade(), "Tekenclub")).as("a location of others").isInstanceOf(RuleViolation.class);
        long request = wildPages.begin(NOOR, id, register.anna(), null, register.delinde(), "Tekenclub");
        assertThat(anna.get("/aanvragen/" + request).page().select("h1").text()).contains("Tekenclub");
        assertThat(receivers("signal-draft")).containsExactly("Anna Voorbeeld");
        assertThatThrownBy(() -> wildPages.begin(NOOR, id, register.anna(), null, null, "")).isInstanceOf(Conflict.class);
        assertThat(handling.close(NOOR, id, SignalResult.BECAME_REQUEST, null, null).closedOn()).isEqualTo(DAY);

        long other = report(SignalKind.WILD_PAGE, "https://www.facebook.com/koor.linde", "", "");
        judging.judge(NOOR, other, new Judging(SignalOutcome.WILD_PAGE, null, null, null, null, null));
        long choir = register.page("Koor", "https://www.facebook.com/koor.linde", register.dekade(), register.bram());
        assertThat(handling.close(NOOR, other, SignalResult.REGISTERED, null, null).accountId()).isEqualTo(choir);
    }

    @Test
    @DisplayName("is for communications; the auditor reads it without who reported it, and others do not know of it")
    void rights() {
        long id = report(SignalKind.SPOOF, SPOOF, REAL, "");
        database.execute("UPDATE signal_entry SET reporter_name = 'Toos Toeval' WHERE id = ?", id);

        assertThat(signals.get(AUDITOR, id).signal().reporterName()).isNull();
        assertThatThrownBy(() -> signals.attachment(AUDITOR, id, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> judging.judge(AUDITOR, id, new Judging(SignalOutcome.NO_ACTION, null, null, "x", null, null))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signals.get(ADMINISTRATOR, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signals.list(ADMINISTRATOR, SignalFilter.NONE, nl.accountregister.shared.Page.Slice.first())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signals.get(Actor.ANONYMOUS, id)).isInstanceOf(Refused.class);
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        assertThat(auditor.get("/meldingen/" + id).body()).doesNotContain("Toos");
        assertThat(auditor.json("GET", "/api/v1/meldingen/" + id, null).json()).containsEntry("melder", null);
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.get("/meldingen/" + id).body()).contains("Toos");
        assertThat(noor.json("GET", "/api/v1/meldingen?q=cadeaubon", null).json()).containsEntry("totaal", 1);
    }

    @Test
    @DisplayName("is judged once by two who look at the same: the second is told")
    void stale() {
        long id = report(SignalKind.SPOOF, SPOOF, "", "");
        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, null, null, null, 1));
        assertThatThrownBy(() -> judging.judge(NOOR, id, new Judging(SignalOutcome.NO_ACTION, null, null, "x", null, 1))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> handling.takedown(NOOR, id, DAY.plusDays(1), null, null)).as("not yet").isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handling.takedown(NOOR, id, DAY.minusDays(1), null, null)).as("before it was known").isInstanceOf(RuleViolation.class);
        assertThat(handling.takedown(NOOR, id, DAY, null, null).dueOn()).isEqualTo(DAY.plusDays(14));
    }

    @Test
    @DisplayName("that waits too long reminds, each step once and all in one message, and in the end communications too")
    void reminders() {
        long one = report(SignalKind.SPOOF, SPOOF, "", "");
        long two = report(SignalKind.DISCUSSION, REAL + "/posts/1", REAL, "Ruzie");
        judging.judge(NOOR, two, new Judging(SignalOutcome.DISCUSSION, null, REAL, null, register.anna(), null));
        database.execute("DELETE FROM outbox_message");
        assertThat(round.run()).isEqualTo(SignalRound.Result.NOTHING);

        clock.set(DAY.plusDays(2));
        assertThat(round.run().reminded()).isEqualTo(2);
        assertThat(round.run()).isEqualTo(SignalRound.Result.NOTHING);
        assertThat(mails()).containsExactly("signal-reminder", "signal-reminder");

        clock.set(DAY.plusDays(9));
        assertThat(round.run().reminded()).isEqualTo(2);
        assertThat(database.query("SELECT subject FROM outbox_message WHERE recipient_address NOT LIKE 'anna@%' ORDER BY id DESC LIMIT 1").get(0).get("subject"))
            .isEqualTo("Al lang te laat: 2 meldingen wachten");
        assertThat(mails()).hasSize(4);

        judging.judge(NOOR, one, new Judging(SignalOutcome.NO_ACTION, null, null, "Niets aan de hand", null, null));
        clock.set(DAY.plusDays(16));
        assertThat(round.run().reminded()).isOne();
        assertThat(signals.list(NOOR, SignalFilter.LATE, nl.accountregister.shared.Page.Slice.first()).rows()).extracting(SignalRow::id).containsExactly(two);
    }

    @Test
    @DisplayName("forgets who reported it some time after it was closed, everywhere, and keeps what came of it")
    void erased() {
        send("soort", "MISBRUIK_VAN_NAAM", "toelichting", "Mijn buurvrouw Truus doet dit", "naam", "Toos Toeval", "email", "toos@elders.example");
        long id = only();
        judging.judge(NOOR, id, new Judging(SignalOutcome.NO_ACTION, null, null, "Zij had toestemming", null, null));
        clock.set(DAY.plusDays(179));
        assertThat(round.run().erased()).isZero();

        clock.set(DAY.plusDays(180));
        assertThat(round.run().erased()).isOne();
        assertThat(round.run()).isEqualTo(SignalRound.Result.NOTHING);
        for (String table : List.of("signal_entry", "signal_event", "signal_case", "outbox_message", "outbox_attempt", "address_fault", "audit_detail")) {
            assertThat(database.query("SELECT * FROM " + table).toString()).as(table).doesNotContain("Toos", "toos@", "Truus");
        }
        assertThat(signals.get(NOOR, id).events()).extracting(SignalEvent::words).contains("Zij had toestemming");
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.get("/meldingen/" + id).page().select("main").text()).contains("gewist op");
    }

    @Test
    @DisplayName("keeps what was typed when something is wrong, and asks a program to wait like a person")
    void form() {
        Document wrong = send("soort", "NEPPAGINA", "toelichting", "Bewaar dit", "email", "geen adres").page();
        assertThat(wrong.select(".reg-errsum a")).extracting(a -> a.attr("href")).containsExactlyInAnyOrder("#adres", "#email");
        assertThat(wrong.select("#toelichting").text()).isEqualTo("Bewaar dit");

        for (String moment : List.of("", "x", "9999999999999.00", "1.1.1", visitor.get("/meldingen/nieuw").page().select("[name=moment]").attr("value"))) {
            Visitor.Answer early = visitor.post("/meldingen/nieuw", "moment", moment, "soort", "NEPPAGINA", "adres", SPOOF);
            assertThat(early.status()).as(moment).isEqualTo(422);
            assertThat(early.page().select("#adres").attr("value")).isEqualTo(SPOOF);
        }
        assertThat(send("soort", "NEPPAGINA", "adres", SPOOF, "website", "https://spam.example").status()).isEqualTo(422);
        String seal = visitor.get("/meldingen/nieuw").page().select("[name=moment]").attr("value");
        clock.advance(Duration.ofHours(13));
        assertThat(visitor.post("/meldingen/nieuw", "moment", seal, "soort", "NEPPAGINA", "adres", SPOOF).status()).as("a day later").isEqualTo(422);
        assertThat(database.number("SELECT COUNT(*) FROM signal_entry")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.facebook.com@nep.example/", "https://facebook.com:geheim123@nep.example/inloggen", "fаcebook.com/lindeinbeeld", "bit.ly/x", "javascript:alert(1)",
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "🧑‍🎨 مرحبا", "https://nep.example/?a=1&b=2#c"})
    @DisplayName("may have any address")
    void anyAddress(String address) {
        Visitor.Answer sent = send("soort", "NEPPAGINA", "adres", address);
        assertThat(sent.status()).isEqualTo(303);
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Document page = noor.get("/meldingen/" + only()).page();
        assertThat(page.select("main script, main a[href^=javascript]")).isEmpty();
        assertThat(page.select("main").text()).doesNotContain("geheim123");
        assertThat(noor.get("/meldingen").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("may hold pictures, of which no more is kept than the picture; they are to save and not to show")
    void pictures() {
        byte[] picture = picture();
        byte[] hidden = new byte[picture.length + 30];
        System.arraycopy(picture, 0, hidden, 0, picture.length);
        System.arraycopy("<script>alert(1)</script>     ".getBytes(StandardCharsets.US_ASCII), 0, hidden, picture.length, 30);
        assertThat(sendFile("scherm\"><b>.html", hidden).status()).isEqualTo(303);

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Visitor.Answer file = noor.get("/meldingen/" + only() + "/bijlagen/1");
        assertThat(file.bytes()).isEqualTo(picture);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"M-[A-Z0-9-]+-1\\.png\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
        assertThat(noor.get("/meldingen/" + only() + "/bijlagen/2").status()).isEqualTo(404);
        assertThat(Visitor.as(server, users, Role.AUDITOR).get("/meldingen/" + only() + "/bijlagen/1").status()).isEqualTo(403);
        assertThat(visitor.get("/meldingen/" + only() + "/bijlagen/1").location()).startsWith("/login");
    }

    @Test
    @DisplayName("may not hold anything else, or too much")
    void otherFiles() {
        byte[] large = new byte[3 * 1024 * 1024 + 1];
        System.arraycopy(picture(), 0, large, 0, 60);
        for (byte[] file : List.of("<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), "%PDF-1.7 %%EOF".getBytes(StandardCharsets.US_ASCII), large,
            "MZ program".getBytes(StandardCharsets.US_ASCII), java.util.Arrays.copyOf(picture(), 50))) {
            Visitor.Answer refused = sendFile("leuk.png", file);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select(".reg-errsum").text()).contains("leuk.png");
            assertThat(refused.page().select("#adres").attr("value")).isEqualTo(SPOOF);
        }
        assertThat(database.number("SELECT COUNT(*) FROM signal_entry")).isZero();
    }

    @Test
    @DisplayName("comes through the API as well, with every fault told")
    void api() {
        Visitor.Answer made = visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", SPOOF, "pagina", "Linde in beeld"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("kenmerk").toString()).startsWith("M-");
        Visitor.Answer wrong = visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "ONTSPOORDE_DISCUSSIE", "email", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"adres\"", "\"toelichting\"", "\"email\"");
        assertThat(visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "IETS")).body()).contains("NEPPAGINA, ONTSPOORDE_DISCUSSIE");
        assertThat(visitor.json("GET", "/api/v1/meldingen", null).status()).isEqualTo(401);

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        String path = "/api/v1/meldingen/" + only();
        assertThat(noor.json("POST", path + "/oordeel", Map.of("oordeel", "NEPPAGINA", "versie", 1)).json()).containsEntry("status", "IN_BEHANDELING");
        assertThat(noor.json("POST", path + "/verwijdering", Map.of("datum", "2026-03-02")).json()).containsEntry("verwijderingGevraagdOp", "2026-03-02");
        assertThat(noor.json("POST", path + "/opmerkingen", Map.of("opmerking", "Gebeld")).status()).isEqualTo(200);
        assertThat(noor.json("POST", path + "/afhandelen", Map.of("resultaat", "PLATFORM_WEIGERT")).status()).isEqualTo(422);
        assertThat(noor.json("POST", path + "/afhandelen", Map.of("resultaat", "PLATFORM_WEIGERT", "toelichting", "Mag volgens hen")).json()).containsEntry("status", "AFGEHANDELD");
        assertThat(noor.json("POST", path + "/heropenen", Map.of("reden", "Nieuwe aanwijzing")).json()).containsEntry("status", "NIEUW");
        assertThat(check(SPOOF)).containsEntry("reden", "GEMELD");
    }

    @Test
    @DisplayName("is answered whatever is sent, by visitors and by communications")
    void badInput() {
        long id = report(SignalKind.SPOOF, SPOOF, "", "");
        List<String> values = List.of("", "\u0000", "a\u0007b", "x".repeat(9_000), "<script>", "\uD800", "99999999999999999999", "-1", "NEPPAGINA", "WILDE_PAGINA", "31-02-2026", "\u202Eabc@d.ef");
        for (String value : values) {
            clock.advance(Duration.ofHours(2));
            Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
            Map<String, Object> all = new java.util.HashMap<>();
            List.of("soort", "adres", "pagina", "toelichting", "naam", "email").forEach(field -> all.put(field, value));
            assertThat(visitor.json("POST", "/api/v1/meldingen", all).status()).as(value).isLessThan(500);
            all.put("soort", "MISBRUIK_VAN_NAAM");
            assertThat(visitor.json("POST", "/api/v1/meldingen", all).status()).as(value).isLessThan(500);
            assertThat(send("soort", value, "adres", value, "pagina", value, "toelichting", value, "naam", value, "email", value).status()).as(value).isLessThan(500);
            for (String call : List.of("oordeel", "verwijdering", "afhandelen", "heropenen", "opmerkingen", "aanvraag")) {
                for (String field : List.of("oordeel", "adres", "pagina", "toelichting", "wieReageert", "versie", "datum", "resultaat", "reden", "opmerking", "medewerker")) {
                    assertThat(noor.json("POST", "/api/v1/meldingen/" + id + "/" + call, Map.of(field, value)).status()).as(call + " " + field + " " + value).isLessThan(500);
                }
            }
            for (String page : List.of("oordeel/NEPPAGINA", "oordeel/REAGEREN", "oordeel/" + "X", "verwijdering", "afhandelen", "aanvraag", "heropenen", "opmerkingen")) {
                assertThat(noor.post("/meldingen/" + id + "/" + page, "adres", value, "pagina", value, "toelichting", value, "wieReageert", value, "versie", value, "datum-dag", value,
                    "datum-maand", value, "datum-jaar", value, "resultaat", value, "reden", value, "opmerking", value, "medewerker", value, "soort", value, "locatie", value, "naam", value)
                    .status()).as(page + " " + value).isLessThan(500);
            }
        }
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        for (String path : List.of("/meldingen/nieuw?adres=%00", "/meldingen/nieuw?soort=X", "/meldingen?account=x", "/meldingen?status=X", "/meldingen/0", "/meldingen/abc",
            "/meldingen/99999999999999999999", "/meldingen/" + id + "/bijlagen/-1", "/meldingen/ontvangen/%00", "/meldingen/ontvangen/%27%20OR%201")) {
            assertThat(noor.get(path).status()).as(path).isBetween(400, 499);
        }
    }

    @Test
    @DisplayName("stops coming in when it is a flood, with when to try again, and communications is not drowned in mail")
    void flood() {
        for (int i = 0; i < 25; i++) {
            assertThat(visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", SPOOF + i, "email", "slachtoffer@elders.example")).status()).isEqualTo(201);
        }
        assertThat(visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", SPOOF)).status()).as("the one of each address").isEqualTo(201);
        Visitor.Answer refused = visitor.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", SPOOF));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        Visitor.Answer form = send("soort", "NEPPAGINA", "adres", SPOOF);
        assertThat(form.status()).isEqualTo(429);
        assertThat(form.header("Retry-After")).isEqualTo("900");
        assertThat(form.page().select("#adres").attr("value")).isEqualTo(SPOOF);
        assertThat(mails().stream().filter("signal-received"::equals)).hasSize(10);
        assertThat(mails().stream().filter("signal-many"::equals)).hasSize(1);
        assertThat(mails().stream().filter("signal-receipt"::equals)).hasSize(3);

        for (String other : List.of("198.51.100.1", "198.51.100.2")) {
            assertThat(from(other, "{\"soort\":\"NEPPAGINA\"}").status()).as("wrong, so that does not count").isEqualTo(422);
            assertThat(from(other, "{\"soort\":\"NEPPAGINA\",\"adres\":\"" + SPOOF + "\"}").status()).as("who did not report yet").isEqualTo(201);
            assertThat(from(other, "{\"soort\":\"NEPPAGINA\",\"adres\":\"" + SPOOF + "\"}").status()).as("once more").isEqualTo(429);
        }
        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);
        assertThat(anna.json("POST", "/api/v1/meldingen", Map.of("soort", "NEPPAGINA", "adres", SPOOF)).status()).as("who works here").isEqualTo(201);
        for (int i = 0; i < 221; i++) {
            report(SignalKind.SPOOF, SPOOF, "", "", () -> true);
        }
        assertThat(from("198.51.100.3", "{\"soort\":\"NEPPAGINA\",\"adres\":\"" + SPOOF + "\"}").status()).as("ten times as many").isEqualTo(429);

        clock.advance(Duration.ofMinutes(61));
        assertThat(send("soort", "NEPPAGINA", "adres", SPOOF).status()).isEqualTo(303);
    }

    @Test
    @DisplayName("is seen by the owner on the page and in the course of the account, and not by who sees its public facts only")
    void onTheAccount() {
        long id = report(SignalKind.SPOOF, SPOOF, REAL, "Zeg dit niet door");
        judging.judge(NOOR, id, new Judging(SignalOutcome.SPOOF, null, REAL, "Onder ons", null, null));

        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);
        Document page = anna.get("/accounts/" + linde).page();
        assertThat(page.select("#meldingen").text()).contains("Neppagina op Facebook", "in behandeling").doesNotContain("Zeg dit niet door");
        assertThat(page.select("a[href^=/meldingen/nieuw?pagina=]")).hasSize(1);
        assertThat(anna.get("/accounts/" + linde + "/verloop").page().select("main").text()).contains("Gemeld: neppagina", "Beoordeeld: neppagina")
            .doesNotContain("Onder ons", "Zeg dit niet door");
        Visitor chris = Visitor.as(server, users, register.chris(), Role.REQUESTER);
        assertThat(chris.get("/accounts/" + linde).page().select("main").text()).doesNotContain("Neppagina op Facebook");
        assertThat(chris.get("/accounts/" + linde + "/verloop").page().select("main").text()).doesNotContain("neppagina");
    }

    @Test
    @DisplayName("each day is answered afterwards as it was on that day, on the page and in the API; and from the events alone as far as they tell")
    void pastDays() throws IOException {
        Map<LocalDate, Map<String, Object>> taken = new LinkedHashMap<>();
        long spoof = report(SignalKind.SPOOF, SPOOF, "", "");
        taken.put(DAY, take(DAY));
        clock.set(DAY.plusDays(1));
        judging.judge(NOOR, spoof, new Judging(SignalOutcome.SPOOF, null, REAL, null, null, null));
        long talk = report(SignalKind.DISCUSSION, REAL + "/posts/1", REAL, "Er wordt gescholden");
        taken.put(DAY.plusDays(1), take(DAY.plusDays(1)));
        clock.set(DAY.plusDays(4));
        handling.takedown(NOOR, spoof, null, null, null);
        judging.judge(NOOR, talk, new Judging(SignalOutcome.DISCUSSION, null, REAL, "Blijf rustig", register.anna(), null));
        taken.put(DAY.plusDays(4), take(DAY.plusDays(4)));
        clock.set(DAY.plusDays(12));
        handling.close(NOOR, spoof, SignalResult.TAKEN_DOWN, null, null);
        judging.judge(NOOR, report(SignalKind.WILD_PAGE, "https://www.facebook.com/leuk.clubje", "", ""), new Judging(SignalOutcome.NO_ACTION, null, null, "Van een buurman", null, null));
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Object version = noor.get("/api/v1/accounts/" + linde).json().get("versie");
        assertThat(noor.json("PATCH", "/api/v1/accounts/" + linde, Map.of("versie", version, "naam", "Linde nu anders")).status()).isEqualTo(200);
        taken.put(DAY.plusDays(12), take(DAY.plusDays(12)));
        clock.set(DAY.plusDays(20));
        handling.reopen(NOOR, spoof, "Hij is er weer", null);
        handling.close(NOOR, talk, SignalResult.ANSWERED, null, null);

        taken.forEach((day, then) -> assertThat(take(day)).as("asked again about %s", day).isEqualTo(then));
        assertThat(taken.values()).doesNotHaveDuplicates();
        assertThat(taken.get(DAY.plusDays(12)).get("late")).as("who was to answer was late then").asString().contains("\"totaal\":1");
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Document page = auditor.get("/meldingen?status=IN_BEHANDELING&peildatum=" + DAY.plusDays(4)).page();
        assertThat(page.select(".reg-notice").text()).contains("Stand van 6 maart 2026");
        assertThat(page.select("main form[method=post], main a[href='/meldingen/nieuw']")).isEmpty();
        assertThat(page.select(".reg-kpi a").eachAttr("href")).allMatch(href -> href.endsWith("&peildatum=2026-03-06"));
        assertThat(page.select("tbody tr")).hasSize(2);
        for (String path : List.of("/meldingen", "/api/v1/meldingen")) {
            assertThat(auditor.get(path + "?peildatum=2026-02-31").status()).isEqualTo(400);
            assertThat(auditor.get(path + "?peildatum=2026-04-01").body()).contains("nog niet geweest");
            assertThat(auditor.get(path + "?peildatum=1999-12-31").body()).contains("begint op");
        }
        fromEvents(taken);
    }

    /** What was there before versions were kept: the migrations make of it what the events tell. */
    private void fromEvents(Map<LocalDate, Map<String, Object>> taken) throws IOException {
        List<Map<String, Object>> kept = versions("TRUE");
        database.execute("DELETE FROM signal_case_history");
        for (String migration : List.of("V0231__insert_signal_case_history", "V0232__insert_signal_case_history_from_events")) {
            database.execute(Files.readString(Path.of("migrations", migration + ".sql")).replace(";", ""));
        }
        assertThat(versions("TRUE")).as("status, outcome and result of each moment").isEqualTo(kept);
        assertThat(versions("complete = TRUE")).as("one for each, which holds now").hasSize(3);
        taken.forEach((day, then) -> assertThat(take(day).get("kpis")).as("counts of %s", day).isEqualTo(then.get("kpis")));
        assertThat(Visitor.as(server, users, Role.AUDITOR).get("/meldingen?peildatum=" + DAY).page().select("tbody td").eachText()).contains("niet bekend");
    }

    private List<Map<String, Object>> versions(String which) {
        return database.query("SELECT signal_id, known_from, known_until, status, outcome, result FROM signal_case_history WHERE known_from < known_until AND " + which
            + " ORDER BY signal_id, known_from");
    }

    private Map<String, Object> take(LocalDate day) {
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("all", auditor.get("/api/v1/meldingen?peildatum=" + day).body());
        answers.put("late", auditor.get("/api/v1/meldingen?teLaat=true&peildatum=" + day).body());
        answers.put("open", auditor.get("/api/v1/meldingen?lopend=true&account=" + linde + "&peildatum=" + day).body());
        Document page = auditor.get("/meldingen?peildatum=" + day).page();
        answers.put("kpis", page.select(".reg-kpi__value").eachText());
        answers.put("rows", page.select("tbody").text());
        return answers;
    }

    private Visitor.Answer from(String address, String json) {
        return Visitor.to(server).send("POST", "/api/v1/meldingen", "application/json", json.getBytes(StandardCharsets.UTF_8), "X-Forwarded-For", address);
    }

    private long report(SignalKind kind, String address, String page, String words, BooleanSupplier stillInFlood) {
        return reports.report(Actor.ANONYMOUS, new NewSignal(kind, address, page, words, null, null, List.of()), Language.NL, stillInFlood).id();
    }

    private long report(SignalKind kind, String address, String page, String words) {
        return reports.report(Actor.ANONYMOUS, new NewSignal(kind, address, page, words, null, null, List.of()), Language.NL).id();
    }

    /** Fills in the form as a person does, who takes a while. */
    private Visitor.Answer send(String... fields) {
        String seal = visitor.get("/meldingen/nieuw").page().select("[name=moment]").attr("value");
        clock.advance(Duration.ofSeconds(20));
        List<String> all = new java.util.ArrayList<>(List.of("moment", seal));
        all.addAll(List.of(fields));
        return visitor.post("/meldingen/nieuw", all.toArray(String[]::new));
    }

    private Visitor.Answer sendFile(String name, byte[] content) {
        String seal = visitor.get("/meldingen/nieuw").page().select("[name=moment]").attr("value");
        clock.advance(Duration.ofSeconds(20));
        return visitor.postFile("/meldingen/nieuw", "bijlage-1", name.replace("\"", "%22"), content, "moment", seal, "soort", "NEPPAGINA", "adres", SPOOF);
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long only() {
        return database.number("SELECT MAX(id) FROM signal_entry");
    }

    private Map<String, Object> check(String url) {
        return visitor.json("GET", "/api/v1/controle?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8), null).json();
    }

    private List<String> mails() {
        return database.query("SELECT kind FROM outbox_message ORDER BY id").stream().map(r -> r.get("kind").toString()).toList();
    }

    private List<String> receivers(String kind) {
        return database.query("SELECT recipient_name FROM outbox_message WHERE kind = ? ORDER BY id", kind).stream().map(r -> r.get("recipient_name").toString()).toList();
    }

    private String audit() {
        return database.query("SELECT d.* FROM audit_detail d JOIN audit_entry e ON e.seq = d.seq WHERE e.subject_type = 'melding'").toString();
    }
}
