package nl.accountregister.importing.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.web.Register;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The import of an inventory, walked through")
class ImportBrowserTest {

    private static final String FILE = "Titel van de pagina;Waar staat hij;Van wie;Welk huis;Notitie\n"
        + "De Linde;https://www.facebook.com/delinde;Anna Voorbeeld;AC De Linde;x\n"
        + "De Kade;https://www.instagram.com/dekade;Bram Voorbeeld;AC De Kade;x\n"
        + "Wie weet;https://www.facebook.com/wieweet;Niemand Bekend;AC De Kade;x\n"
        + "Linde dubbel;m.facebook.com/DeLinde;Anna Voorbeeld;AC De Linde;x\n";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;

    @Test
    @DisplayName("from a file with heads of its own, over the trial and the good rows, to undoing it")
    void walk() {
        register.begin();
        users.createBySystem("import-walk", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        Page page = browser.visitor(server.getURI().toString());
        page.navigate("/login");
        page.fill("[name=gebruikersnaam]", "import-walk");
        page.fill("[name=wachtwoord]", Visitor.PASSWORD);
        page.click("main button[type=submit]");

        page.click("nav a[href='/import']");
        look(page, "import");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".reg-errsum")).containsText("CSV-bestand");
        look(page, "import-nothing");
        page.setInputFiles("input[type=file]", new FilePayload("lijst.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");

        assertThat(page.locator("h1")).containsText("Wat staat in welke kolom");
        page.selectOption("#kolom-1", "naam");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".reg-errsum")).containsText("adres");
        look(page, "import-columns");
        page.click("label[for=kopjes]");
        page.selectOption("#kolom-2", "url");
        page.selectOption("#kolom-3", "eigenaar");
        page.selectOption("#kolom-4", "locatie");
        page.click("main form button[type=submit]");

        assertThat(page.locator("#fout")).containsText("Niemand Bekend");
        assertThat(page.locator("#dubbel")).containsText("rij 2");
        assertThat(page.locator("#nieuw")).containsText("De Kade");
        look(page, "import-trial");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".reg-errsum")).containsText("Kies");
        page.click("label[for=keuze]");
        page.click("main form button[type=submit]");

        assertThat(page.locator(".reg-pagehead")).containsText("overgenomen");
        look(page, "import-applied");
        page.navigate("/accounts");
        page.click("main tbody a:has-text('De Kade')");
        assertThat(page.locator("#herkomst")).containsText("Rij 3");
        page.click("#herkomst a");
        page.click("main form button.nl-button--negative");
        assertThat(page.locator(".reg-pagehead")).containsText("teruggedraaid");
        look(page, "import-undone");
        page.navigate("/accounts");
        assertThat(page.locator("main tbody a")).hasCount(0);
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.assertAccessible(page);
        Browser.assertAccessible(page, Browser.NARROW);
        Browser.screenshot(page, name + "-phone");
        page.setViewportSize(Browser.WIDE, 900);
    }
}
