package nl.accountregister.plan.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** From a proposal on a phone, by way of a reason to change it, to the next version. */
@MicronautTest(transactional = false)
@DisplayName("The next version of a plan, in a browser")
class PlanProposalsBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final int PHONE = 390;
    /** The label of a choice lies over it, so that the whole box can be tapped. */
    private static final Locator.CheckOptions FORCE = new Locator.CheckOptions().setForce(true);

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    TestDatabase database;

    @Test
    void theOwnerProposesCommunicationsReturnsTheOwnerMendsAndItIsApproved() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', 'anne@organisatie.example', '2020-01-01')");
        long owner = database.number("SELECT MAX(id) FROM person");
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'ACTIVE', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""", owner);
        long account = database.number("SELECT MAX(id) FROM account");
        plans.startForAccount(new Actor(1L, 900_001L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS)), account, "locatiepagina",
            Filled.complete(forms.get("locatiepagina"), "Op maandag kiezen we samen de berichten voor de week, en Bo kijkt ze na."));
        users.createBySystem("plan-anne", "Anne Voorbeeld", owner, Visitor.PASSWORD, Set.of(Role.REQUESTER));
        users.createBySystem("plan-noor", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        Page phone = signIn("plan-anne", PHONE);
        Page desk = signIn("plan-noor", Browser.WIDE);

        phone.navigate("/accounts/" + account);
        look(phone, "account");
        follow(phone, phone.locator("#beheerplan").getByText("Stel een nieuwe versie voor"));
        look(phone, "voorstel-1");
        phone.locator("#doel-van-de-pagina").fill("");
        press(phone, "Opslaan en verder");
        assertThat(phone.locator(".reg-errsum a").getAttribute("href")).isEqualTo("#doel-van-de-pagina");
        look(phone, "voorstel-fout");
        phone.locator("#doel-van-de-pagina").fill("Buurtbewoners zien wat we maken, en komen kijken.");
        press(phone, "Opslaan en verder");
        phone.navigate("/accounts/" + account + "/beheerplan/voorstel?deel=3");
        phone.locator("#planning").fill("Op vrijdag kiezen Anne en Bo de berichten voor de week. In vakanties staat er werk klaar.");
        press(phone, "Opslaan en later verdergaan");
        assertThat(phone.locator("main").textContent()).contains("Er is een concept van versie 2");
        look(phone, "concept");
        follow(phone, phone.locator("main").getByText("Ga verder met het voorstel"));
        phone.navigate("/accounts/" + account + "/beheerplan/voorstel/controle");
        look(phone, "controle");
        press(phone, "Voorstel versturen");
        assertThat(phone.locator("main").textContent()).contains("versie 2 wacht op een besluit");
        look(phone, "voorgesteld");

        desk.navigate("/beheerplannen");
        look(desk, "lijst");
        follow(desk, desk.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("AC De Kern")));
        follow(desk, desk.locator("main").getByText("Vergelijk en besluit"));
        assertThat(desk.locator("ins").allTextContents()).anyMatch(t -> t.contains("Buurtbewoners"));
        look(desk, "besluit");
        desk.locator("input[value=TERUGGESTUURD]").check(FORCE);
        press(desk, "Besluit opslaan");
        assertThat(desk.locator(".reg-errsum a").getAttribute("href")).isEqualTo("#toelichting");
        look(desk, "besluit-fout");
        desk.locator("#toelichting").fill("Wie plaatst er als Anne en Bo allebei vrij zijn?");
        press(desk, "Besluit opslaan");
        look(desk, "teruggestuurd");

        phone.navigate("/accounts/" + account + "/beheerplan");
        assertThat(phone.locator("main").textContent()).contains("Wie plaatst er als Anne en Bo allebei vrij zijn?");
        look(phone, "teruggestuurd-eigenaar");
        follow(phone, phone.locator("main").getByText("Pas het voorstel aan"));
        assertThat(phone.locator("#doel-van-de-pagina").inputValue()).isEqualTo("Buurtbewoners zien wat we maken, en komen kijken.");
        look(phone, "aanpassen");
        phone.navigate("/accounts/" + account + "/beheerplan/voorstel?deel=3");
        phone.locator("#planning").fill("Op vrijdag kiezen Anne en Bo de berichten voor de week. Zijn ze allebei vrij, dan plaatst Cas wat klaarstaat.");
        press(phone, "Opslaan en verder");
        phone.navigate("/accounts/" + account + "/beheerplan/voorstel/controle");
        press(phone, "Voorstel versturen");

        desk.navigate("/accounts/" + account + "/beheerplan/besluit");
        desk.locator("input[value=VASTGESTELD]").check(FORCE);
        press(desk, "Besluit opslaan");
        assertThat(desk.locator("main").textContent()).contains("Cas wat klaarstaat");
        look(desk, "vastgesteld");
        desk.locator("#van").selectOption("2");
        press(desk, "Vergelijk");
        assertThat(desk.locator("del").count()).isPositive();
        look(desk, "vergelijken");
        look(phone, "/accounts/" + account + "/beheerplan/vergelijken?van=1&tot=3", "vergelijken-telefoon");
        look(phone, "/accounts/" + account + "/beheerplan?peildatum=2020-01-01", "peildatum");
    }

    private Page signIn(String user, int width) {
        Page page = browser.visitor(server.getURI().toString(), width, true);
        Browser.signIn(page, user, Visitor.PASSWORD);
        return page;
    }

    private static void press(Page page, String button) {
        follow(page, page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    @SuppressWarnings("deprecation")
    private static void follow(Page page, Locator link) {
        page.waitForNavigation(link::click);
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        look(page, name);
    }

    private static void look(Page page, String name) {
        int width = page.viewportSize().width;
        Browser.screenshot(page, "planversie-" + name);
        Browser.assertAccessible(page);
        page.setViewportSize(width, width == PHONE ? 844 : 900);
    }
}
