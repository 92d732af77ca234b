package nl.accountregister;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.outbox.OutboxWorker;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole loop in a real browser: the manager of an AC on a phone asks for a page, communications on a desktop asks
 * back, does the intake and approves under a condition, the page goes live, its review gets overdue, the reminder
 * comes once, the review is done, and the auditor finds it all.
 */
@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = WholeLoopTest.PASSWORD)
class WholeLoopTest {

    static final String PASSWORD = "een lang wachtwoord";
    private static final int PHONE = 390;
    private static final String NAME = "AC ’t Verzinsel laat zien";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)");

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Inject
    MovableClock clock;

    @Inject
    TestDatabase database;

    @Inject
    OutboxWorker worker;

    private Page manager;
    private Page communications;

    @Test
    void fromRequestToExport() {
        manager = signedIn("ac-manager-2", PHONE);
        communications = signedIn("communicatie", Browser.WIDE);
        long request = askForAPage();
        askBack(request);
        answer(request);
        long account = approve(request);
        mailWithPlan(request);
        goLive(account);
        LocalDate due = LocalDate.parse(value("SELECT next_review_on FROM account WHERE id = " + account));
        remindOnce(account, due);
        review(account);
        stayQuiet(account, due);
        audit(account);
    }

    private long askForAPage() {
        manager.navigate("/");
        manager.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Nieuwe aanvraag")).click();
        tick(manager.locator("input[name=pagina]").first());
        manager.locator("#locatie").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("AC 't Verzinsel"));
        manager.locator("#naam").fill(NAME);
        Browser.assertAccessible(manager);
        next();
        long id = number(manager.url());
        assertThat(manager.locator("h1").textContent()).isEqualTo("Doel en doelgroep");
        next();
        assertThat(manager.title()).as("going on asks for the answers").startsWith("Fout");
        Browser.assertAccessible(manager);
        later();
        assertThat(manager.title()).as("stopping does not").doesNotContain("Fout");
        manager.navigate("/aanvragen/" + id + "/stap/2");
        fill();
        next();
        manager.navigate("/aanvragen/" + id + "/stap/3");
        manager.locator("#eigenaar").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Freek Fictief"));
        manager.locator("#plaatsvervanger").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Jip Jokkebrok"));
        manager.locator("#herstelmailbox").fill("ac-verzinsel@sgl-zorg.nl");
        fill();
        next();
        while (manager.url().contains("/stap/4")) {
            fill();
            next();
        }
        assertThat(manager.url()).endsWith("/stap/5");
        Browser.assertAccessible(manager);
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanvraag versturen")).click();
        assertThat(status(id)).isEqualTo("SUBMITTED");
        return id;
    }

    private void askBack(long id) {
        communications.navigate("/aanvragen");
        communications.locator("main a", new Page.LocatorOptions().setHasText(NAME)).first().click();
        communications.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In behandeling nemen")).click();
        decide(id, "AANVULLING_GEVRAAGD", "Wie plaatst er berichten in de zomer?", null);
        assertThat(status(id)).isEqualTo("MORE_INFORMATION_ASKED");
    }

    private void answer(long id) {
        manager.navigate("/aanvragen/" + id);
        assertThat(manager.locator("main").textContent()).contains("Wie plaatst er berichten in de zomer?");
        manager.locator("#antwoord").fill("In de zomer doet Jip dat, samen met een vrijwilliger.");
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Antwoord versturen")).click();
        assertThat(status(id)).isEqualTo("SUBMITTED");
    }

    private long approve(long id) {
        communications.navigate("/aanvragen/" + id);
        communications.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In behandeling nemen")).click();
        communications.locator("#deelnemers").fill("Freek Fictief en Caro Communicatiedemo");
        communications.locator("#afspraken").fill("Twee berichten per week.");
        LocalDate today = LocalDate.now(clock);
        communications.locator("#datum-dag, #datum").first().fill(String.valueOf(today.getDayOfMonth()));
        communications.locator("input[name=datum-maand]").fill(String.valueOf(today.getMonthValue()));
        communications.locator("input[name=datum-jaar]").fill(String.valueOf(today.getYear()));
        communications.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Intake opslaan")).click();
        decide(id, "GOEDGEKEURD_ONDER_VOORWAARDEN", "Een helder plan.", "Na drie maanden kijken we samen.");
        assertThat(status(id)).isEqualTo("APPROVED_WITH_CONDITIONS");
        return database.number("SELECT id FROM account WHERE request_id = " + id);
    }

    private void decide(long id, String outcome, String explanation, String conditions) {
        communications.navigate("/aanvragen/" + id + "/besluit");
        tick(communications.locator("input[name=besluit][value=" + outcome + "]"));
        communications.locator("#toelichting").fill(explanation);
        if (conditions != null) {
            communications.locator("#voorwaarden").fill(conditions);
        }
        communications.locator("main button[type=submit]").first().click();
        assertThat(communications.locator("main").textContent()).as("the mail is shown before it is sent").contains(explanation);
        Browser.assertAccessible(communications);
        communications.locator("main button[type=submit]").first().click();
    }

    private void mailWithPlan(long request) {
        sendAll();
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE kind = 'request-approved-with-conditions' AND status = 'STORED' "
            + "AND recipient_address = 'freek@sgl-demo.example' AND about_id = " + request)).isOne();
        Visitor freek = Visitor.to(server).signIn("ac-manager-2", PASSWORD);
        Visitor.Answer pdf = freek.get("/accounts/" + database.number("SELECT id FROM account WHERE request_id = " + request) + "/beheerplan.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        VeraPdf.assertCompliant(pdf.bytes(), "ua1", "3a");
    }

    private void goLive(long account) {
        communications.navigate("/accounts/" + account + "/in-gebruik");
        communications.locator("#url").fill("https://evilfacebook.com/ACtVerzinselLaatZien");
        communications.locator("main button[type=submit]").first().click();
        assertThat(communications.title()).contains("Fout");
        communications.locator("#url").fill("m.facebook.com/ACtVerzinselLaatZien/?ref=bookmarks");
        communications.locator("main button[type=submit]").first().click();
        assertThat(database.number("SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND url = 'https://www.facebook.com/actverzinsellaatzien' "
            + "AND id = " + account)).isOne();
        Browser.assertAccessible(communications);
    }

    private void remindOnce(long account, LocalDate due) {
        clock.set(due.plusDays(7));
        communications = signedIn("communicatie", Browser.WIDE);
        round();
        long reminders = reminders(account, due);
        assertThat(reminders).as("the step of this day, once to each").isPositive();
        round();
        assertThat(reminders(account, due)).isEqualTo(reminders);
        sendAll();
        communications.navigate("/accounts/" + account);
        assertThat(communications.locator("main").textContent()).contains("niet verzonden, opgeslagen");
    }

    private void review(long account) {
        manager = signedIn("ac-manager-2", PHONE);
        manager.navigate("/");
        assertThat(manager.locator("main").textContent()).contains("7 dagen te laat");
        manager.navigate("/accounts/" + account + "/herziening");
        manager.locator("main button[type=submit]").first().click();
        assertThat(manager.title()).as("every answer is needed").contains("Fout");
        for (Locator yes : manager.locator("input[type=radio][value=ja]:not([name=misgegaan])").all()) {
            tick(yes);
        }
        for (Locator keeps : manager.locator("input[type=radio][value=BLIJFT]").all()) {
            tick(keeps);
        }
        tick(manager.locator("input[name=misgegaan][value=nee]"));
        tick(manager.locator("input[name=laatsteBericht-geen]"));
        tick(manager.locator("input[name=uitkomst][value=IN_ORDE]"));
        Browser.assertAccessible(manager);
        manager.locator("main button[type=submit]").first().click();
        assertThat(database.number("SELECT COUNT(*) FROM review WHERE outcome = 'IN_ORDER' AND account_id = " + account)).isOne();
    }

    private void stayQuiet(long account, LocalDate due) {
        long before = reminders(account, due);
        clock.set(due.plusDays(45));
        communications = signedIn("communicatie", Browser.WIDE);
        round();
        assertThat(reminders(account, due)).isEqualTo(before);
        assertThat(database.number("SELECT COUNT(*) FROM reminder WHERE account_id = " + account)).isOne();
    }

    private void audit(long account) {
        Visitor auditor = Visitor.to(server).signIn("auditor", PASSWORD);
        Visitor.Answer csv = auditor.get("/overzicht.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body().lines().filter(l -> l.contains("actverzinsellaatzien"))).hasSize(1);
        Page page = signedIn("auditor", Browser.WIDE);
        page.navigate("/auditlog?onderwerp=account&nummer=" + account);
        assertThat(page.locator("main").textContent()).containsIgnoringCase("in gebruik").containsIgnoringCase("herziening");
        page.navigate("/auditlog/controle");
        assertThat(page.locator("h1").textContent()).isNotBlank();
        Browser.assertAccessible(page);
    }

    private Page signedIn(String user, int width) {
        Page page = browser.visitor(server.getURL().toString(), width, true);
        Browser.signIn(page, user, PASSWORD);
        assertThat(page.locator("h1").textContent()).isEqualTo("Begin");
        return page;
    }

    private void round() {
        communications.navigate("/herinneringen");
        communications.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("ronde", Pattern.CASE_INSENSITIVE))).click();
    }

    /** A run of the worker sends some; a year on, the whole demo has something to say. */
    private void sendAll() {
        int stored;
        do {
            stored = worker.run().stored();
        } while (stored > 0);
    }

    private long reminders(long account, LocalDate due) {
        return database.number("SELECT COUNT(*) FROM reminder r JOIN reminder_message m ON m.reminder_id = r.id WHERE r.account_id = " + account
            + " AND r.due_on = '" + due + "'");
    }

    private String status(long request) {
        return value("SELECT status FROM account_request WHERE id = " + request);
    }

    private String value(String sql) {
        return database.query(sql).get(0).values().iterator().next().toString();
    }

    private void next() {
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opslaan en verder")).click();
    }

    private void later() {
        manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opslaan en later verdergaan")).click();
    }

    /** As a finger does: the label lies over its button. */
    private static void tick(Locator choice) {
        choice.check(new Locator.CheckOptions().setForce(true));
    }

    /** Answers whatever the plan asks on this page, each by its kind. */
    private void fill() {
        for (Locator group : manager.locator("fieldset:has(input[type=radio])").all()) {
            tick(group.locator("input[type=radio]").first());
        }
        for (Locator group : manager.locator("fieldset:has(input[type=checkbox])").all()) {
            tick(group.locator("input[type=checkbox]").first());
        }
        for (Locator area : manager.locator("main textarea").all()) {
            area.fill("Freek Fictief, manager van het AC\nJip Jokkebrok, begeleider");
        }
        for (Locator input : manager.locator("main input[type=text]").all()) {
            fill(input);
        }
    }

    private void fill(Locator input) {
        String id = input.getAttribute("id");
        if (!input.inputValue().isEmpty()) {
            return;
        }
        if (id.endsWith("-dag") || id.endsWith("-maand")) {
            input.fill("9");
        } else if (id.endsWith("-jaar")) {
            input.fill("2027");
        } else if ("numeric".equals(input.getAttribute("inputmode"))) {
            input.fill(least(id));
        } else if (manager.locator("#" + id + "-maand").count() > 0) {
            input.fill("9");
        } else {
            input.fill("ac-verzinsel@sgl-zorg.nl");
        }
    }

    /** The smallest number that the hint of a question allows. */
    private String least(String id) {
        Locator hint = manager.locator("[id='" + id + "-hint']");
        Matcher number = NUMBERS.matcher(hint.count() == 0 ? "" : hint.textContent().replaceAll(".*getal in van", ""));
        return number.find() ? number.group(1) : "2";
    }

    private static long number(String url) {
        Matcher number = Pattern.compile("/aanvragen/(\\d+)").matcher(url);
        assertThat(number.find()).as(url).isTrue();
        return Long.parseLong(number.group(1));
    }
}
