package nl.accountregister.handover;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
class HandoverBrowserTest {

    private static final int PHONE = 390;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    ReviewWorld world;

    @Inject
    Today today;

    @Inject
    MovableClock clock;

    @Test
    void theOwnerProposesOnAPhoneAndTheNewOwnerAcceptsOnAPhone() {
        world.begin();
        clock.reset();
        var nina = world.person("Nina Voorbeeld", today.date().minusYears(1));
        long id = world.account(today.date().plusDays(40));
        users.createBySystem("olga", "Olga Voorbeeld", world.owner.id(), Visitor.PASSWORD, Set.of(Role.REQUESTER));
        users.createBySystem("nina", "Nina Voorbeeld", nina.id(), Visitor.PASSWORD, Set.of(Role.REQUESTER));
        users.createBySystem("comm", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));

        Page olga = signedIn("olga");
        olga.navigate("/accounts/" + id);
        look(olga, "account");
        olga.click("text=Account overdragen");
        olga.fill("#zoek", "nina");
        olga.click("main form[role=search] button");
        look(olga, "who");
        olga.click("main form:not([role=search]) button[type=submit]");
        assertThat(olga.locator(".reg-errsum")).isVisible();
        look(olga, "who-errors");
        olga.click("label:has-text('Nina Voorbeeld')");
        olga.click("main form:not([role=search]) button[type=submit]");
        look(olga, "how");
        olga.fill("#ingangsdatum-jaar", "1999");
        olga.fill("#toelichting", "De planning voor het voorjaar staat klaar.");
        olga.click("main button[type=submit]");
        assertThat(olga.locator(".reg-errsum")).containsText("al voorbij");
        look(olga, "how-errors");
        olga.fill("#ingangsdatum-jaar", String.valueOf(today.date().getYear()));
        olga.click("main button[type=submit]");
        assertThat(olga.locator("h1")).hasText("Controleer je voorstel");
        look(olga, "check");
        olga.click("text=Wijzigen");
        assertThat(olga.locator("#toelichting")).hasValue("De planning voor het voorjaar staat klaar.");
        olga.click("main button[type=submit]");
        olga.click("text=Voorstel versturen");
        assertThat(olga.locator("main")).containsText("Nina Voorbeeld heeft nog niet geantwoord");
        look(olga, "proposed");
        olga.click("text=Voorstel intrekken");
        look(olga, "withdraw");

        Page nina2 = signedIn("nina");
        look(nina2, "home");
        nina2.click("main >> text=Neem je");
        look(nina2, "question");
        nina2.click("text=Antwoord versturen");
        assertThat(nina2.locator(".reg-errsum")).containsText("Kies ja of nee");
        nina2.click("label:has-text('Ja, ik word eigenaar')");
        nina2.click("text=Antwoord versturen");
        assertThat(nina2.locator("main")).containsText("Nina Voorbeeld is nu eigenaar");
        look(nina2, "done");
        nina2.navigate("/accounts/" + id);
        assertThat(nina2.locator("#gegevens")).containsText("Nina Voorbeeld");
        look(nina2, "account-after");

        Page comm = signedIn("comm");
        comm.navigate("/overdrachten");
        assertThat(comm.locator("tbody tr")).hasCount(1);
        look(comm, "list");
        comm.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(comm, "handover-list-wide");
    }

    private Page signedIn(String user) {
        Page page = browser.visitor(server.getURI().toString(), PHONE, true);
        Browser.signIn(page, user, Visitor.PASSWORD);
        return page;
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, "handover-" + name);
        Browser.assertAccessible(page);
        page.setViewportSize(PHONE, 844);
    }
}
