package nl.accountregister.review;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.LocalDate;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
class ReviewBrowserTest {

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
    TestDatabase database;

    @Inject
    Today today;

    @Inject
    MovableClock clock;

    @Test
    void theOwnerReviewsOnAPhoneInTwoSittingsAndASecondPersonLooks() {
        world.begin();
        clock.reset();
        LocalDate day = today.date();
        long id = world.account(day.minusDays(3));
        database.execute("UPDATE account SET high_risk = TRUE WHERE id = ?", id);
        world.right(id, world.owner, AccessRole.ADMIN);
        long left = world.right(id, world.deputy, AccessRole.ADMIN);
        long changes = world.right(id, world.manager, AccessRole.EDITOR);
        users.createBySystem("olga-r", "Olga Voorbeeld", world.owner.id(), Visitor.PASSWORD, Set.of(Role.REQUESTER));
        users.createBySystem("noor-r", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));

        Page olga = signedIn("olga-r");
        olga.navigate("/accounts/" + id + "/herziening");
        assertThat(olga.locator("input:checked")).hasCount(0);
        assertThat(olga.locator("#toegang-" + changes + "-rol")).isHidden();
        look(olga, "form");
        choose(olga, "eigenaar", "ja");
        choose(olga, "toegang-" + changes, "WIJZIGT");
        assertThat(olga.locator("#toegang-" + changes + "-rol")).isVisible();
        olga.click("[name=knop][value=later]");
        assertThat(olga.locator("#herzieningen")).containsText("Verder met de herziening");
        look(olga, "account-begun");
        olga.click("text=Verder met de herziening");
        assertThat(olga.locator("input[name=eigenaar][value=ja]")).isChecked();
        olga.click("text=Herziening versturen");
        assertThat(olga.locator(".reg-errsum")).containsText("Kies of er iets is misgegaan");
        look(olga, "form-errors");
        for (Locator yes : olga.locator("input[type=radio][value=ja]:not([name=misgegaan])").all()) {
            yes.check(new Locator.CheckOptions().setForce(true));
        }
        choose(olga, "beheerplan", "nee");
        for (Locator keeps : olga.locator("input[type=radio][value=BLIJFT]").all()) {
            keeps.check(new Locator.CheckOptions().setForce(true));
        }
        choose(olga, "toegang-" + left, "EINDIGT");
        choose(olga, "toegang-" + changes, "WIJZIGT");
        olga.selectOption("#toegang-" + changes + "-rol", "MODERATOR");
        date(olga, "laatsteBericht", day.minusDays(45));
        choose(olga, "misgegaan", "ja");
        olga.fill("#misgegaan-wat", "Een foto stond er zonder toestemming op. Hij is dezelfde dag weggehaald.");
        choose(olga, "uitkomst", "ACTIE_NODIG");
        olga.fill("#actie", "Toestemming vragen aan iedereen die op de foto's staat");
        olga.selectOption("#actieWie", String.valueOf(world.deputy.id()));
        date(olga, "actieVoor", day.plusDays(14));
        olga.click("text=Herziening versturen");
        assertThat(olga.locator(".reg-errsum")).containsText("nog maar 1 persoon");
        look(olga, "form-few-admins");
        olga.locator("#weinigBeheerders").check(new Locator.CheckOptions().setForce(true));
        olga.click("text=Herziening versturen");
        assertThat(olga.locator("main")).containsText("wacht op een tweede persoon");
        look(olga, "sent");

        Page noor = signedIn("noor-r");
        look(noor, "home");
        noor.click("main >> text=Meekijken met");
        look(noor, "second");
        choose(noor, "akkoord", "ja");
        noor.click("main >> text=Opslaan");
        assertThat(noor.locator("#herzieningen")).containsText("Volgende herziening op");
        look(noor, "account");
        noor.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(noor, "review-account-wide");
        noor.navigate("/acties");
        assertThat(noor.locator("tbody tr")).hasCount(2);
        look(noor, "actions");
        noor.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(noor, "review-actions-wide");
        noor.click("tbody tr:first-child th a");
        look(noor, "action");
        noor.fill("#antwoord", "Alle foto's nagelopen");
        noor.click("text=Afronden");
        assertThat(noor.locator("main")).containsText("Alle foto's nagelopen");
        noor.navigate("/accounts/" + id + "/herziening/deel");
        look(noor, "part");
        noor.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(noor, "review-part-wide");
        noor.navigate("/accounts/" + id + "/wijzigen");
        assertThat(noor.locator("#hoogRisico")).isChecked();
        noor.navigate("/herzieningen");
        look(noor, "list");
    }

    private static void choose(Page page, String name, String value) {
        page.locator("input[name='" + name + "'][value='" + value + "']").check(new Locator.CheckOptions().setForce(true));
    }

    private static void date(Page page, String name, LocalDate date) {
        page.fill("[name=" + name + "-dag]", String.valueOf(date.getDayOfMonth()));
        page.fill("[name=" + name + "-maand]", String.valueOf(date.getMonthValue()));
        page.fill("[name=" + name + "-jaar]", String.valueOf(date.getYear()));
    }

    private Page signedIn(String user) {
        Page page = browser.visitor(server.getURI().toString(), PHONE, true);
        Browser.signIn(page, user, Visitor.PASSWORD);
        return page;
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page, PHONE);
        Browser.screenshot(page, "review-" + name);
    }
}
