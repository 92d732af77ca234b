package nl.accountregister.person.web;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Being away, recorded on a phone")
class AbsencesBrowserTest {

    private static final int PHONE = 390;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;
    @Inject
    Today today;

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("from the home page to the substitute, who is looked for among many, and back again")
    void walk() {
        world.begin();
        for (int i = 0; i < PersonChoices.FEW; i++) {
            world.person("Mens " + (char) ('A' + i % 26) + i);
        }
        long account = world.add(world.page());
        users.createBySystem("olga", "Olga Voorbeeld", world.owner.id(), Visitor.PASSWORD, Set.of(Role.REQUESTER));
        Page page = browser.visitor(server.getURL().toString(), PHONE, true);
        Browser.signIn(page, "olga", Visitor.PASSWORD);
        page.click("main .reg-pagehead a:has-text('Ik ben er even niet')");
        page.click("#afwezigheid a");
        assertThat(page.locator("h1")).hasText("Ik ben er even niet");
        LocalDate until = today.date().plusDays(9);
        page.fill("#tot", String.valueOf(until.getDayOfMonth()));
        page.fill("#tot-maand", String.valueOf(until.getMonthValue()));
        page.fill("#tot-jaar", String.valueOf(until.getYear()));
        page.fill("#toelichting", "Bel voor haast de balie.");
        page.fill("#vervanger-zoek", "dirk");
        look(page, "absence-form");
        page.press("#vervanger-zoek", "Enter");
        assertThat(page.locator("p[role=status]")).containsText("1 collega gevonden");
        assertThat(page.locator("#toelichting")).hasValue("Bel voor haast de balie.");
        look(page, "absence-found");
        page.selectOption("#vervanger", String.valueOf(world.deputy.id()));
        page.press("#tot-jaar", "Enter");
        assertThat(page.locator("#afwezigheid")).containsText("Dirk Voorbeeld");
        look(page, "absence-own-page");
        page.navigate("/accounts/" + account);
        assertThat(page.locator("#gegevens")).containsText("vervanger Dirk Voorbeeld)");
        page.navigate("/");
        page.click("#wacht-op-jou + ul a");
        look(page, "absence-change");
        page.click("main button:has-text('Afwezigheid intrekken')");
        assertThat(page.locator("#afwezigheid")).containsText("Je hebt geen afwezigheid vastgelegd");
    }

    private static void look(Page page, String name) {
        page.setViewportSize(PHONE, 844);
        Browser.screenshot(page, name + "-phone");
        page.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(page, name);
        Browser.assertAccessible(page);
        page.setViewportSize(PHONE, 844);
    }
}
