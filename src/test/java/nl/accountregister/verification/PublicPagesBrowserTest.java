package nl.accountregister.verification;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = "een lang wachtwoord")
@DisplayName("A visitor in a browser")
class PublicPagesBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Test
    @DisplayName("finds the check and the list from the sign-in page, and checks an account of the list, without signing in")
    void walk() {
        Page page = browser.visitor(server.getURL().toString());
        page.navigate("/login");
        page.locator("main a[href='/volg-ons']").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Onze officiële accounts");
        Browser.assertAccessible(page);
        String url = page.locator("tbody th a").first().getAttribute("href");

        page.locator(".reg-pagehead a[href='/controle']").click();
        Browser.assertAccessible(page);
        for (String asked : List.of(url, url.replace("o", "0"), "https://www.instagram.com/iemandanders", "https://t.co/x")) {
            page.locator("#url").fill(asked);
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("h1").count()).isOne();
            assertThat(page.locator("#url").inputValue()).isEqualTo(asked);
            assertThat(page.locator(".reg-verdict--good").count()).as(asked).isEqualTo(asked.equals(url) ? 1 : 0);
            Browser.assertAccessible(page);
        }
        page.locator("#url").fill("");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".reg-errsum").textContent()).contains("Plak eerst het adres");
        Browser.assertAccessible(page);
    }
}
