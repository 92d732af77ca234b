package nl.accountregister.verification;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.web.Register;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.ByHand;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The life of an account as somebody sees it who only wants to know whether a page is ours, beside what communications does with
 * it. Each look is by a new visitor, since a browser may keep an answer for a minute.
 */
@MicronautTest(transactional = false)
@Property(name = "accountregister.checks-per-minute", value = "1000000")
@DisplayName("Communications and a visitor in a browser")
class CheckWalkTest {

    private static final String FIRST = "https://www.facebook.com/lindeinbeeld";
    private static final String SECOND = "https://www.facebook.com/lindevandaag";
    private static final String IMITATION = "https://www.facebook.com/lindevandaag2";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    TestDatabase database;

    private final Set<String> seen = new HashSet<>();
    private int width;

    @ParameterizedTest
    @ValueSource(ints = {Browser.NARROW, Browser.WIDE})
    @DisplayName("see an account prepared, registered, renamed and closed, and what looks like it called suspicious")
    void life(int width) {
        this.width = width;
        register.begin();
        String user = "noor-" + width;
        users.createBySystem(user, "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        asked(FIRST, "warn", "niet in onze lijst");

        Page noor = signedIn(user);
        noor.navigate("/accounts/nieuw");
        noor.fill("#url", "https://m.facebook.com/LindeInBeeld/?ref=bookmarks");
        noor.fill("#naam", "Linde in beeld");
        noor.selectOption("#soort", "LOCATIEPAGINA");
        noor.selectOption("#locatie", String.valueOf(register.delinde()));
        noor.selectOption("#eigenaar", String.valueOf(register.anna()));
        noor.locator("input[name=zichtbaarheid][value=OPENBAAR]").check(new Locator.CheckOptions().setForce(true));
        Browser.assertAccessible(noor, width);
        noor.click("main form.reg-form button[type=submit]");
        assertThat(noor.locator("h1")).hasText("Linde in beeld");
        String account = noor.url();
        asked(FIRST, "good", "Linde in beeld");
        asked("Kijk op https://facebook.com/LindeInBeeld.", "good", "Linde in beeld");
        listed(FIRST, 1);

        noor.navigate(account + "/wijzigen");
        noor.fill("#url", SECOND);
        noor.click("main form.reg-form button[type=submit]");
        assertThat(noor.locator("#gegevens")).containsText(FIRST);
        assertThat(noor.locator("#geschiedenis")).containsText(FIRST + " werd " + SECOND);
        Browser.assertAccessible(noor, width);
        noor.navigate("/accounts?q=lindeinbeeld");
        assertThat(noor.locator("main tbody th a")).hasText("Linde in beeld");
        asked(SECOND, "good", "Linde in beeld");
        asked(FIRST, "bad", "Linde in beeld");
        asked(IMITATION, "bad", "cijfers verschillen");
        asked("https://www.faceb00k.com/lindevandaag", "bad", "");
        listed(SECOND, 1);
        listed(FIRST, 0);
        embedded(SECOND);

        noor.navigate("/accounts/nieuw");
        noor.fill("#url", IMITATION);
        noor.fill("#naam", "Iets anders");
        noor.selectOption("#soort", "CORPORATE");
        noor.selectOption("#eigenaar", String.valueOf(register.anna()));
        noor.locator("input[name=zichtbaarheid][value=OPENBAAR]").check(new Locator.CheckOptions().setForce(true));
        noor.click("main form.reg-form button[type=submit]");
        assertThat(noor.locator("main form .reg-notice")).containsText("Linde in beeld");
        Browser.assertAccessible(noor, width);

        long id = Long.parseLong(account.replaceAll(".*/|\\D.*$", ""));
        database.execute("UPDATE account SET status = 'IN_PREPARATION' WHERE id = ?", id);
        ByHand.told(server.getApplicationContext());
        asked(SECOND, "info", "bereiden op dit adres een account");
        database.execute("UPDATE account SET status = 'ACTIVE' WHERE id = ?", id);

        noor.navigate(account + "/opheffen");
        noor.fill("#reden", "De pagina stopt");
        noor.click("main form.reg-form button[type=submit]");
        asked(SECOND, "warn", "opgeheven");
        asked(FIRST, "bad", "");
        asked(IMITATION, "bad", "");
        listed(SECOND, 0);
    }

    /** What a visitor who did not sign in reads about an address. */
    private void asked(String address, String tone, String words) {
        Page visitor = browser.visitor(server.getURL().toString(), width, true);
        visitor.navigate("/controle");
        visitor.fill("#url", address);
        visitor.click("main button[type=submit]");
        assertThat(visitor.locator(".reg-verdict--" + tone)).containsText(words, new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
        assertThat(visitor.locator(".reg-verdict")).containsText("Wat kun je doen?");
        look(visitor, visitor.locator(".reg-verdict").textContent().replace(address, ""));
        visitor.context().close();
    }

    /** How often an address is on the public list. */
    private void listed(String address, int times) {
        Page visitor = browser.visitor(server.getURL().toString(), width, true);
        visitor.navigate("/volg-ons");
        assertThat(visitor.locator("main a[href='" + address + "']")).hasCount(times);
        look(visitor, "list");
        visitor.context().close();
    }

    /** The fragment in the page of a site of the organisation. */
    private void embedded(String address) {
        Page site = browser.visitor(server.getURL().toString(), width, true);
        String fragment = Visitor.to(server).get("/volg-ons/fragment").body();
        site.setContent("<!DOCTYPE html><html lang=\"nl\"><head><title>Volg ons</title></head><body><main><h1>Volg ons</h1>" + fragment + "</main></body></html>");
        assertThat(site.locator("main a[href='" + address + "']")).hasCount(1);
        look(site, "fragment");
        site.context().close();
    }

    /** One look at each kind of page is enough. */
    private void look(Page page, String kind) {
        if (seen.add(kind)) {
            Browser.assertAccessible(page, width);
        }
    }

    private Page signedIn(String user) {
        Page page = browser.visitor(server.getURL().toString(), width, true);
        page.navigate("/login");
        page.fill("#gebruikersnaam", user);
        page.fill("#wachtwoord", Visitor.PASSWORD);
        page.click("main button[type=submit]");
        return page;
    }
}
