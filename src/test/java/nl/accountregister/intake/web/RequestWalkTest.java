package nl.accountregister.intake.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("A request, walked in a browser")
class RequestWalkTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    /** The label of a choice lies over it, so that the whole box can be tapped. */
    private static final Locator.CheckOptions FORCE = new Locator.CheckOptions().setForce(true);

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;

    @Test
    @DisplayName("on a phone a manager asks, stops, goes on and sends; communications asks back, treats and approves")
    void walk() {
        Location place = stage.location(null);
        Person owner = stage.person(place);
        Person deputy = stage.person(null);
        Actor requester = stage.actor(owner, Role.REQUESTER);
        Actor noor = stage.actor(stage.person(null), Role.COMMUNICATIONS);

        Page phone = browser.visitor(server.getURL().toString(), Browser.NARROW, true);
        signIn(phone, requester);
        phone.navigate("/aanvragen");
        look(phone, "aanvragen-leeg");
        follow(phone, phone.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Nieuwe aanvraag")));
        press(phone, "Opslaan en verder");
        assertThat(phone.locator(".reg-errsum a").allTextContents()).hasSize(1);
        look(phone, "stap1-fout");
        assertThat(phone.locator("#pagina").isChecked()).as("the only choice is made").isTrue();
        phone.locator("#locatie").selectOption(String.valueOf(place.id()));
        phone.locator("#naam").fill(place.name());
        press(phone, "Opslaan en later verdergaan");
        assertThat(phone.locator("[role=status]").textContent()).contains("bewaard");
        look(phone, "concept");
        String request = phone.url();
        follow(phone, phone.getByText("Verder met je aanvraag"));
        assertThat(phone.url()).as("the first step with a gap").endsWith("/stap/2");
        phone.locator("#doel-van-de-pagina").fill("x".repeat(2000));
        press(phone, "Opslaan en verder");
        assertThat(phone.locator("#doel-van-de-pagina").inputValue()).hasSize(2000);
        look(phone, "stap2-fout");
        while (!phone.url().endsWith("/stap/5")) {
            String heading = phone.locator("h1").textContent();
            look(phone, "stap-" + phone.url().replaceAll(".*/stap/", "").replaceAll("\\W+", "-"));
            fill(phone, owner, deputy);
            press(phone, "Opslaan en verder");
            assertThat(phone.locator("h1").textContent()).as(phone.locator("main").textContent()).isNotEqualTo(heading);
        }
        assertThat(phone.locator("#ontbreekt").count()).isZero();
        look(phone, "stap5");
        press(phone, "Aanvraag versturen");
        assertThat(phone.locator("h1").textContent()).contains(place.name());
        look(phone, "verstuurd");

        Page desk = browser.visitor(server.getURL().toString());
        signIn(desk, noor);
        desk.navigate("/aanvragen");
        look(desk, "wachtrij");
        follow(desk, desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(place.name())).first());
        press(desk, "In behandeling nemen");
        look(desk, "behandelen");
        follow(desk, desk.getByText("Besluit nemen"));
        press(desk, "Bekijk de mail");
        look(desk, "besluit-fout");
        desk.locator("input[value=AANVULLING_GEVRAAGD]").check(FORCE);
        desk.locator("#toelichting").fill("Wie maakt de foto's?");
        press(desk, "Bekijk de mail");
        assertThat(desk.locator(".reg-mail").textContent()).contains("Wie maakt de foto's?");
        look(desk, "voorbeeld");
        press(desk, "Terug en aanpassen");
        assertThat(desk.locator("#toelichting").inputValue()).isEqualTo("Wie maakt de foto's?");
        press(desk, "Bekijk de mail");
        press(desk, "Besluit versturen");

        phone.navigate(request);
        look(phone, "vraag");
        follow(phone, phone.locator("main").getByText("Pas je aanvraag aan"));
        assertThat(phone.locator(".reg-callout").textContent()).contains("Wie maakt de foto's?");
        phone.navigate(request);
        phone.locator("#antwoord").fill("De begeleiders.");
        press(phone, "Antwoord versturen");

        desk.navigate(request);
        desk.locator("#datum").fill("1");
        desk.locator("#datum-maand").fill("11");
        desk.locator("#datum-jaar").fill("2025");
        desk.locator("#deelnemers").fill("Noor en de manager");
        desk.locator("#afspraken").fill("Twee berichten per week.");
        press(desk, "Intake opslaan");
        follow(desk, desk.getByText("Besluit nemen"));
        desk.locator("input[value=GOEDGEKEURD_ONDER_VOORWAARDEN]").check(FORCE);
        desk.locator("#voorwaarden").fill("Elke maand overleg.");
        press(desk, "Bekijk de mail");
        press(desk, "Besluit versturen");
        assertThat(desk.locator("main").textContent()).contains("Naar het account");
        look(desk, "goedgekeurd");

        phone.navigate("/aanvragen");
        look(phone, "mijn-aanvragen");
    }

    @Test
    @DisplayName("the page before withdrawing asks whether one is sure")
    void withdraw() {
        Location place = stage.location(null);
        Person owner = stage.person(place);
        Actor requester = stage.actor(owner, Role.REQUESTER);
        long id = drafts.start(requester, stage.data(place, owner, stage.person(null)), stage.answers());
        drafts.submit(requester, id);
        Page phone = browser.visitor(server.getURL().toString(), Browser.NARROW, true);
        signIn(phone, requester);
        phone.navigate("/aanvragen/" + id);
        follow(phone, phone.getByText("Aanvraag intrekken"));
        look(phone, "intrekken");
        press(phone, "Ja, trek de aanvraag in");
        assertThat(phone.locator("main").textContent()).contains("ingetrokken");
    }

    private void fill(Page page, Person owner, Person deputy) {
        boolean asksPeople = page.locator("#eigenaar").count() > 0;
        if (asksPeople) {
            page.locator("#eigenaar").selectOption(String.valueOf(owner.id()));
            page.locator("#plaatsvervanger").selectOption(String.valueOf(deputy.id()));
            page.locator("input[type=email]").fill("ac@zorg.example");
        }
        for (Question q : stage.form().questions()) {
            if (page.locator("[name='" + q.id() + "'], [name='" + q.id() + "-dag']").count() == 0 || asksPeople && q.id().equals("herstelmailbox")) {
                continue;
            }
            String answer = String.join("\n", Stage.answer(q));
            switch (q.kind()) {
                case CHOICE, SEVERAL, YES_NO -> page.locator("[name='" + q.id() + "'][value='" + Stage.answer(q).get(0) + "']").check(FORCE);
                case DATE -> {
                    page.locator("#" + q.id()).fill("15");
                    page.locator("#" + q.id() + "-maand").fill("1");
                    page.locator("#" + q.id() + "-jaar").fill("2027");
                }
                default -> page.locator("#" + q.id()).fill(answer);
            }
        }
    }

    private void signIn(Page page, Actor actor) {
        Browser.signIn(page, stage.username(actor), Visitor.PASSWORD);
    }

    private static void press(Page page, String button) {
        follow(page, page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    @SuppressWarnings("deprecation")
    private static void follow(Page page, Locator link) {
        page.waitForNavigation(link::click);
    }

    /** At both widths. */
    private static void look(Page page, String name) {
        int width = page.viewportSize().width;
        for (int each : new int[] {Browser.WIDE, Browser.NARROW}) {
            page.setViewportSize(each, 800);
            Browser.screenshot(page, "aanvraag-" + name + "-" + each);
        }
        Browser.assertAccessible(page);
        page.setViewportSize(width, 800);
    }
}
