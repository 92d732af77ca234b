package nl.accountregister.evidence;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Controls and completeness on a phone")
class EvidenceBrowserTest {

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

    @Test
    @DisplayName("communications records that there is no account on purpose, and an auditor notes what they found of a sample")
    void onAPhone() {
        database.execute("DELETE FROM no_account");
        database.execute("DELETE FROM sample_note");
        world.begin();
        clock.reset();
        world.add(world.page());
        world.bare(world.corporate("X"));
        users.createBySystem("noor", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        users.createBySystem("ans", "Ans Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.AUDITOR));

        Page noor = signedIn("noor");
        noor.navigate("/volledigheid?stand=ONTBREEKT");
        look(noor);
        noor.click("main tbody tr:first-child th a");
        look(noor);
        noor.click("text=Vastleggen: bewust geen account");
        noor.click("main button[type=submit]");
        assertThat(noor.locator(".reg-errsum")).isVisible();
        look(noor);
        noor.fill("#reden", "We kiezen voor twee platforms. Besloten door de bestuurder.");
        noor.click("main button[type=submit]");
        assertThat(noor.locator("main")).containsText("Geldt nu");
        look(noor);
        noor.navigate("/volledigheid?weergave=matrix");
        assertThat(noor.locator("main")).containsText("Bewust geen account");
        look(noor);
        for (String path : List.of("/volledigheid/voorbereiding", "/volledigheid/slapend")) {
            noor.navigate(path);
            look(noor);
        }

        Page ans = signedIn("ans");
        ans.navigate("/controles");
        look(ans);
        ans.click("text=Twee beheerders");
        look(ans);
        ans.click("text=Steekproef");
        ans.click("form[role=search] summary");
        ans.fill("#startwaarde", "voorjaar");
        ans.fill("#steekproef", "1");
        ans.click("form[role=search] button");
        assertThat(ans.locator("main")).containsText("Steekproef van 1 uit 2");
        look(ans);
        ans.click("text=Bevinding noteren");
        ans.click("main button[type=submit]");
        assertThat(ans.locator(".reg-errsum")).isVisible();
        look(ans);
        ans.click("label:has-text('Onduidelijk')");
        ans.fill("#toelichting", "De instelling was niet te zien.");
        ans.click("main button[type=submit]");
        assertThat(ans.locator("main")).containsText("De instelling was niet te zien.");
        look(ans);
        ans.navigate("/accounts/" + database.number("SELECT MIN(id) FROM account") + "/dossier");
        look(ans);
        clock.reset();
    }

    private Page signedIn(String user) {
        Page page = browser.visitor(server.getURL().toString(), PHONE, true);
        Browser.signIn(page, user, Visitor.PASSWORD);
        return page;
    }

    private static void look(Page page) {
        Browser.assertAccessible(page, PHONE);
        Browser.assertAccessible(page, Browser.NARROW);
    }
}
