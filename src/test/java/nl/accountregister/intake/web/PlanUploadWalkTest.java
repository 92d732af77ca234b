package nl.accountregister.intake.web;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.FieldPen;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("A plan form, walked in a browser")
class PlanUploadWalkTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final int PHONE = 390;
    /** The label of a choice lies over it, so that the whole box can be tapped. */
    private static final Locator.CheckOptions FORCE = new Locator.CheckOptions().setForce(true);

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Plans plans;

    @Test
    @DisplayName("on a phone: downloaded, filled in elsewhere, sent, a wrong answer corrected, one left as it was, saved")
    void walk() throws IOException {
        Location place = stage.location(null);
        Person owner = stage.person(place);
        Actor requester = stage.actor(owner, Role.REQUESTER);
        long request = drafts.start(requester, stage.data(place, owner, stage.person(null)), new PlanChange(Set.of("doel-van-de-pagina", "doel-merkbaar"),
            new Answers(Map.of("doel-van-de-pagina", List.of("Buurtbewoners weten wat wij maken."), "doel-merkbaar", List.of("Meer bezoek in de winkel.")))));
        Map<String, String> values = new HashMap<>(FieldPen.fields(stage.form(), stage.answers().answers()));
        values.put("doel-van-de-pagina", "Buurtbewoners weten wat wij maken en bakken.\nOuders zien wat hun kind doet.");
        values.put("berichten-per-maand", "een stuk of acht");

        Page phone = browser.visitor(server.getURL().toString(), PHONE, true);
        Browser.signIn(phone, stage.username(requester), Visitor.PASSWORD);
        phone.navigate("/aanvragen/" + request);
        look(phone, "aanvraag");
        byte[] form;
        Download download = phone.waitForDownload(() -> phone.evaluate(
            "() => { const a = document.querySelector('a[href$=\"beheerplanformulier.pdf\"]'); a.setAttribute('download', ''); a.click(); }"));
        try (InputStream in = download.createReadStream()) {
            form = in.readAllBytes();
        }
        press(phone, "Lees het formulier");
        assertThat(phone.locator(".reg-errsum a").allTextContents()).hasSize(1);
        look(phone, "zonder-bestand");
        phone.locator("#bestand").setInputFiles(new FilePayload("beheerplan.pdf", "application/pdf", FieldPen.write(form, values)));
        press(phone, "Lees het formulier");
        assertThat(phone.locator(".reg-errsum a").allTextContents()).as("what cannot be an answer is said at once").hasSize(1);
        look(phone, "gelezen");

        phone.locator("#berichten-per-maand").fill("8");
        phone.locator("[name=keuze--doel-merkbaar][value=nu]").check(FORCE);
        press(phone, "Opslaan wat ik koos");
        assertThat(phone.locator("[role=status]").textContent()).contains("opgeslagen");
        assertThat(phone.locator("#ontbreekt").count()).as("the plan is complete").isZero();
        Answers saved = plans.draftAnswers(request);
        assertThat(saved.value("berichten-per-maand")).isEqualTo("8");
        assertThat(saved.value("doel-merkbaar")).isEqualTo("Meer bezoek in de winkel.");
        assertThat(saved.value("doel-van-de-pagina")).startsWith("Buurtbewoners weten wat wij maken en bakken.");
        phone.navigate("/aanvragen/" + request);
        look(phone, "bewaard");

        phone.navigate("/beheerplannen/inlezen");
        look(phone, "inlezen");
        byte[] blank = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD).get("/beheerplannen/formulieren/locatiepagina.pdf").bytes();
        phone.locator("#bestand").setInputFiles(new FilePayload("leeg.pdf", "application/pdf", FieldPen.write(blank, Map.of("doel-merkbaar", "Nog meer bezoek."))));
        press(phone, "Lees het formulier");
        look(phone, "bestemming");
        phone.locator("[name=voor]").first().check(FORCE);
        press(phone, "Verder");
        assertThat(phone.locator("fieldset.reg-readback").count()).isEqualTo(stage.form().questions().size());
        look(phone, "bijna-leeg");
    }

    private static void press(Page page, String button) {
        follow(page, page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    @SuppressWarnings("deprecation")
    private static void follow(Page page, Locator link) {
        page.waitForNavigation(link::click);
    }

    /** On the phone and on a desk. */
    private static void look(Page page, String name) {
        Browser.screenshot(page, "formulier-" + name + "-" + PHONE);
        page.setViewportSize(Browser.WIDE, 900);
        Browser.screenshot(page, "formulier-" + name + "-" + Browser.WIDE);
        Browser.assertAccessible(page);
        page.setViewportSize(PHONE, 800);
    }
}
