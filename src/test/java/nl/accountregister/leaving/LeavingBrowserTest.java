package nl.accountregister.leaving;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Leaving, walked through on a phone")
class LeavingBrowserTest {

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
    Today today;
    @Inject
    MovableClock clock;

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("communications records a last day, the deputy ticks off what was done on the platform, communications gives a new owner, and all is done")
    void walk() {
        world.begin();
        clock.reset();
        long account = world.add(world.page());
        world.person("Hera Voorbeeld");
        users.createBySystem("leaving-comm", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        users.createBySystem("leaving-deputy", "Dirk Voorbeeld", world.deputy.id(), Visitor.PASSWORD, Set.of(Role.REQUESTER));
        Page noor = signIn("leaving-comm");
        LocalDate last = today.date().plusDays(5);

        noor.navigate("/medewerkers/" + world.owner.id() + "/uit-dienst");
        noor.fill("#uitDienst", String.valueOf(last.getDayOfMonth()));
        noor.fill("#uitDienst-maand", String.valueOf(last.getMonthValue()));
        noor.fill("#uitDienst-jaar", String.valueOf(last.getYear()));
        noor.click("main button[type=submit]");
        look(noor, "leaving-person");
        noor.navigate("/vertrek");
        look(noor, "leaving-list");

        Page dirk = signIn("leaving-deputy");
        dirk.navigate("/accounts/" + account);
        look(dirk, "leaving-account");
        dirk.click("#vertrek a");
        assertThat(dirk.locator("h1")).hasText("Vertrek van Olga Voorbeeld");
        look(dirk, "leaving-checklist");
        dirk.locator("main summary").first().click();
        dirk.locator("main textarea").first().fill("Verwijderd bij paginatoegang.");
        dirk.locator("main form[action$=afvinken] button").first().click();
        assertThat(dirk.locator("main")).containsText("Verwijderd bij paginatoegang.");
        dirk.locator("main form[action$=afvinken] button").first().click();
        dirk.locator("main form[action$=afvinken] button").first().click();
        assertThat(dirk.locator("main form[action$=afvinken] button")).hasCount(0);
        look(dirk, "leaving-ticked");

        noor.navigate("/accounts/" + account + "/wijzigen");
        noor.selectOption("#eigenaar", new com.microsoft.playwright.options.SelectOption().setLabel("Hera Voorbeeld"));
        noor.locator("main form button[type=submit]").first().click();
        noor.navigate("/vertrek?stand=AFGEROND");
        assertThat(noor.locator("main tbody tr")).hasCount(1);
        noor.click("main tbody a");
        assertThat(noor.locator("main")).containsText("Alles is afgevinkt.");
        look(noor, "leaving-done");
    }

    private Page signIn(String username) {
        Page page = browser.visitor(server.getURI().toString());
        page.setViewportSize(PHONE, 844);
        Browser.signIn(page, username, Visitor.PASSWORD);
        return page;
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name + "-phone");
        Browser.assertAccessible(page);
        page.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(page, name);
        page.setViewportSize(PHONE, 844);
    }
}
