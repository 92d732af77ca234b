package nl.accountregister.security.web;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class LoginBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Test
    @DisplayName("the way in can be read and used by everyone, also after a mistake")
    void accessible() {
        Page page = browser.visitor(server.getURI().toString());
        page.navigate("/login");
        Browser.assertAccessible(page);
        Browser.screenshot(page, "login");

        page.locator("[name=gebruikersnaam]").fill("niemand");
        page.locator("[name=wachtwoord]").fill("niet het wachtwoord");
        page.locator("main form button[type=submit], main form button:not([type])").first().click();

        assertThat(page.locator(".reg-errsum")).isVisible();
        assertThat(page.locator("[name=gebruikersnaam]")).hasValue("niemand");
        Browser.assertAccessible(page);
    }

    @Test
    @DisplayName("the check itself sees what is wrong with a page")
    void theCheckSees() {
        Page page = browser.visitor(server.getURI().toString());
        page.navigate("/login");
        page.evaluate("document.querySelector('main').appendChild(document.createElement('input'))");

        assertThatThrownBy(() -> Browser.assertAccessible(page)).isInstanceOf(AssertionError.class).hasMessageContaining("label");
    }

    @Test
    @DisplayName("a narrow window that has to be scrolled sideways is seen")
    void theCheckSeesWidth() {
        Page page = browser.visitor(server.getURI().toString());
        page.navigate("/login");
        page.evaluate("{ const wide = document.createElement('p'); wide.textContent = 'w'.repeat(200); wide.style.overflowWrap = 'normal';"
            + " wide.style.wordBreak = 'normal'; wide.style.whiteSpace = 'nowrap'; document.body.appendChild(wide); }");

        assertThatThrownBy(() -> Browser.assertAccessible(page)).isInstanceOf(AssertionError.class).hasMessageContaining("sideways");
    }
}
