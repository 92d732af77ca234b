package nl.accountregister.security.web;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;
import java.util.Set;

@MicronautTest(transactional = false)
@Property(name = "accountregister.public-address", value = "http://localhost")
@DisplayName("The pages of the administrator and the auditor in a browser")
class AdminBrowserTest {

    private static final Actor NOOR = new Actor(3L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    AuditLog log;
    @Inject
    TestDatabase database;

    @Test
    @DisplayName("everyone can read and use them, wide and narrow, in both languages and after a mistake")
    void accessible() {
        long id = users.createBySystem("beheer", "Bo Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.ADMINISTRATOR));
        users.createBySystem("een-heel-lange-gebruikersnaam-van-een-medewerker", "Wilhelmina van den Voorbeeldenberg-Oudezijdsvoorburgwal",
            null, Visitor.PASSWORD, Set.of(Role.AUDITOR, Role.COMMUNICATIONS));
        for (int i = 1; i < 40; i++) {
            log.record(NOOR, "account.gewijzigd", Subject.account(i), "Facebookpagina Het Huis aan de Plas " + i + " https://www.facebook.com/hethuisaandeplas.voorbeeld",
                Map.of("gebruikersnaam", "huisaandeplas", "openbaar", true), Map.of("gebruikersnaam", "hethuisaandeplas", "openbaar", true));
        }
        long seq = database.number("SELECT seq FROM audit_head");
        Page page = browser.visitor(server.getURI().toString());
        Browser.signIn(page, "beheer", Visitor.PASSWORD);

        look(page, "/auditlog", "auditlog");
        look(page, "/auditlog?q=komtnietvoor&taal=en", "auditlog-none");
        look(page, "/auditlog/" + seq + "?taal=nl", "auditlog-entry");
        look(page, "/auditlog/controle", "auditlog-chain");
        look(page, "/beheer/gebruikers", "users");
        look(page, "/beheer/gebruikers/nieuw", "user-new");
        look(page, "/beheer/gebruikers/" + id, "user");
        look(page, "/wachtwoord", "password");
        look(page, "/beheer/api-sleutels", "keys");

        page.locator("main form[action='/beheer/api-sleutels'] button").click();
        Browser.assertAccessible(page);
        page.locator("#naam").fill("Koppeling met de website");
        page.locator("#gebruiker").selectOption(String.valueOf(id));
        page.locator("main form[action='/beheer/api-sleutels'] button").click();
        page.locator("pre.reg-code").waitFor();
        shoot(page, "keys-made");

        page.navigate("/beheer/gebruikers/nieuw");
        page.locator("main form button[type=submit]").click();
        page.locator(".reg-errsum").waitFor();
        shoot(page, "user-new-mistakes");
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        shoot(page, name);
    }

    private static void shoot(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.screenshot(page, name);
        page.setViewportSize(390, 844);
        Browser.screenshot(page, name + "-390");
        page.setViewportSize(Browser.WIDE, 900);
    }
}
