package nl.accountregister.officer;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
class OfficersBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Today today;

    @Test
    void communicationsAddsAnOfficerFromNextMonthAndTheTableOfNextMonthHasIt() {
        users.createBySystem("comm", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        LocalDate next = today.date().plusMonths(1).withDayOfMonth(1);
        Page page = browser.visitor(server.getURI().toString());
        Browser.signIn(page, "comm", Visitor.PASSWORD);

        page.navigate("/functionarissen");
        page.click("text=Functionaris toevoegen");
        look(page, "officer-new");
        page.click("main button[type=submit]");
        assertThat(page.locator(".reg-errsum")).isVisible();
        look(page, "officer-new-errors");
        page.fill("#geldigVanaf", "1");
        page.fill("#geldigVanaf-maand", String.valueOf(next.getMonthValue()));
        page.fill("#geldigVanaf-jaar", String.valueOf(next.getYear()));
        page.fill("#naam", "HRM-adviseur");
        page.fill("#naamEngels", "HRM adviser");
        page.click("label[for=hoortBij]");
        page.selectOption("[name=persoonlijkAccount-LINKEDIN]", "JA_NIET_DEFINITIEF");
        page.selectOption("[name=toegang-FACEBOOK]", "JA");
        page.selectOption("[name=toegang-rol-FACEBOOK]", "REDACTEUR");
        page.selectOption("#plaats", "HRM");
        page.click("main button[type=submit]");
        assertThat(page.locator("h1")).hasText("HRM-adviseur");
        look(page, "officer");

        page.navigate("/functionarissen");
        assertThat(page.locator(".reg-officers")).not().containsText("HRM-adviseur");
        look(page, "officers-today");
        page.click(".reg-next a");
        assertThat(page.locator(".reg-officers tbody tr").nth(4)).hasText("HRM-adviseur LinkedIn* Facebook (redacteur)");
        look(page, "officers-next");

        page.navigate("/functionarissen/HRM_ADVISEUR/wijzigen");
        look(page, "officer-change");
        page.navigate("/functionarissen/HRM_ADVISEUR/beeindigen");
        look(page, "officer-end");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.assertAccessible(page);
        page.setViewportSize(Browser.NARROW, 640);
        Browser.screenshot(page, name + "-narrow");
        Browser.assertAccessible(page);
        page.setViewportSize(Browser.WIDE, 900);
    }
}
