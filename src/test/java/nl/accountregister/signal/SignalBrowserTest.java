package nl.accountregister.signal;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = SignalBrowserTest.PASSWORD)
@DisplayName("Reporting in a browser")
class SignalBrowserTest {

    static final String PASSWORD = "een lang wachtwoord";
    private static final int PHONE = 390;
    private static final String SPOOF = "https://www.facebook.com/sgl.bonnenactie.nep";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Test
    @DisplayName("a visitor on a phone reports what the check does not know; communications judges it, and the check warns the next visitor")
    void fromTheCheckAndBack() throws InterruptedException {
        Page visitor = browser.visitor(server.getURL().toString(), PHONE, true);
        visitor.navigate("/login");
        visitor.locator("main a[href='/meldingen/nieuw']").click();
        assertThat(visitor.locator("h1")).hasText("Iets melden");
        visitor.navigate("/controle");
        visitor.locator("#url").fill(SPOOF);
        visitor.locator("main button[type=submit]").click();
        visitor.locator("text=Meld dit adres").click();
        assertThat(visitor.locator("#adres")).hasValue(SPOOF);
        assertThat(visitor.locator("input[name=soort]:checked")).hasValue("NEPPAGINA");
        visitor.locator("#adres").fill("");
        visitor.locator("#email").fill("geen adres");
        visitor.locator("#toelichting").fill("Ze beloven bonnen.");
        Thread.sleep(2_100);
        visitor.locator("main button[type=submit]").click();
        assertThat(visitor.locator(".reg-errsum li")).hasCount(2);
        look(visitor, "errors");
        visitor.locator("#email").fill("");
        visitor.locator("#adres").fill(SPOOF);
        Thread.sleep(2_100);
        visitor.locator("main button[type=submit]").click();
        assertThat(visitor.locator("h1")).hasText("Je melding is binnen");
        String reference = visitor.locator("main .reg-code").textContent();
        look(visitor, "received");

        Page noor = browser.visitor(server.getURL().toString());
        noor.navigate("/login");
        noor.locator("#gebruikersnaam").fill("communicatie");
        noor.locator("#wachtwoord").fill(PASSWORD);
        noor.locator("main button[type=submit]").click();
        noor.navigate("/meldingen");
        Browser.assertAccessible(noor);
        noor.locator("th a:has-text('" + reference + "')").click();
        assertThat(noor.locator("main")).containsText("Ze beloven bonnen.");
        Browser.assertAccessible(noor);
        noor.locator("text=Het is een neppagina").click();
        Browser.assertAccessible(noor);
        noor.locator("#pagina").fill("SGL zorg op Facebook");
        noor.locator("text=Oordeel opslaan").click();
        assertThat(noor.locator(".reg-notice--good")).containsText("verdacht");
        noor.locator("text=Vastleggen").click();
        assertThat(noor.locator(".reg-lead")).containsText("is het platform gevraagd");
        Browser.assertAccessible(noor);

        // whoever asked before may see the old answer for a minute
        Page next = browser.visitor(server.getURL().toString(), PHONE, true);
        next.navigate("/controle");
        next.locator("#url").fill(SPOOF);
        next.locator("main button[type=submit]").click();
        assertThat(next.locator(".reg-verdict--bad")).containsText("Dit adres is bij ons gemeld als nep.");
        assertThat(next.locator(".reg-verdict--bad")).containsText("SGL zorg op Facebook");
        look(next, "check");

        noor.locator("main a:has-text('Afhandelen')").click();
        Browser.assertAccessible(noor);
        noor.locator("label:has-text('De pagina is weg')").click();
        noor.locator("main button[type=submit]").click();
        assertThat(noor.locator(".reg-badges")).containsText("afgehandeld");
        Browser.assertAccessible(noor);
    }

    @Test
    @DisplayName("a visitor without scripts reports as well")
    void withoutScripts() throws InterruptedException {
        Page visitor = browser.visitor(server.getURL().toString(), PHONE, false);
        visitor.navigate("/meldingen/nieuw");
        visitor.locator("label:has-text('Misbruik van onze naam')").click();
        visitor.locator("#toelichting").fill("Een winkel gebruikt jullie logo.");
        visitor.locator("summary").click();
        Thread.sleep(2_100);
        visitor.locator("main button[type=submit]").click();
        assertThat(visitor.locator("h1")).hasText("Je melding is binnen");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "signal-" + name);
        Browser.assertAccessible(page, PHONE);
        Browser.assertAccessible(page, Browser.NARROW);
        page.setViewportSize(PHONE, 844);
    }
}
