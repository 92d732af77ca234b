package nl.accountregister;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.account.Visibility;
import nl.accountregister.intake.Stage;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each of the five organisations starts as a demo, and somebody asks for what its document lets one ask: on a phone, from
 * the first step to the account in preparation, past everyone who decides there.
 */
@DisplayName("A request by the rules of its organisation")
class FiveOrganisationsTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String PASSWORD = "een lang wachtwoord";
    private static final int PHONE = 390;
    private static final Set<String> ACCESSIBLE = Set.of("sgl-stap1", "sgl-account", "careyn-stap1", "kempenhaeghe-besluit", "kempenhaeghe-wacht");
    /** The label of a choice lies over it, so that the whole box can be tapped. */
    private static final Locator.CheckOptions FORCE = new Locator.CheckOptions().setForce(true);

    /**
     * One walk.
     *
     * @param offered    what the requester can choose from
     * @param platform   of the account that is asked for
     * @param visibility null where the organisation leaves no choice
     * @param location   null where the account belongs to none
     * @param deciders   users, in the order in which they decide, each with what it waits for after them
     */
    record Walk(String profile, String requester, String owner, String deputy, List<String> offered, AccountKind kind, String platform,
                Visibility visibility, String location, String subject, List<Decider> deciders) {

        @Override
        public String toString() {
            return profile;
        }
    }

    record Decider(String user, String waitsFor) {
    }

    private static final Walk KEMPENHAEGHE = new Walk("kempenhaeghe", "aanvrager", "Pien Projectproef", "Nina Nachtverzinsel",
        List.of("Account van een project op X", "Account van een dienst op X", "Account van een afdeling op X"), AccountKind.PROJECT, "X", null, null,
        "Slaap en werk", List.of(new Decider("personeel", "Communicatie"), new Decider("communicatie", null)));

    static Stream<Walk> walks() {
        return Stream.of(
            new Walk("sgl", "ac-manager", "Vera Voorbeeld", "Jip Jokkebrok", List.of("Locatiepagina op Facebook"), AccountKind.LOCATION_PAGE, "FACEBOOK",
                null, "AC De Zonnewijzer", null, List.of(new Decider("communicatie", null))),
            new Walk("careyn", "aanvrager", "Lotte Locatiedemo", "Fleur Figurant", List.of("Locatiepagina op Facebook", "Account van een afdeling op LinkedIn"),
                AccountKind.DEPARTMENT, "LINKEDIN", Visibility.SHIELDED, null, "Nachtzorg", List.of(new Decider("communicatie-2", null))),
            KEMPENHAEGHE,
            new Walk("cnv", "aanvrager", "Bas Blogverzinsel", "Elif Ervaringsdroom", List.of("Account van een afdeling op Blog", "Account van een project op Blog"),
                AccountKind.PROJECT, "BLOG", null, null, "Werkplezier", List.of(new Decider("communicatie", null))),
            new Walk("hartenhoeve", "aanvrager", "Fien Fantasie", "Tijn Tuinverzinsel", List.of("Locatiepagina op Facebook"), AccountKind.LOCATION_PAGE,
                "FACEBOOK", null, "HartenTroef", null, List.of(new Decider("communicatie", null))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void walk(Walk walk) {
        walk(walk, Map.of());
    }

    @Test
    @DisplayName("kempenhaeghe, on MySQL")
    @EnabledIfEnvironmentVariable(named = "TEST_MYSQL_URL", matches = "jdbc:mysql:.+", disabledReason = "no MySQL to test on: set TEST_MYSQL_URL")
    void onMySql() {
        walk(KEMPENHAEGHE, OnMySql.emptyDatabase(getClass()));
    }

    private void walk(Walk walk, Map<String, String> database) {
        Map<String, Object> settings = new HashMap<>(database);
        settings.putAll(Map.of("accountregister.profile", walk.profile(), "accountregister.demo", "true", "accountregister.demo-password", PASSWORD));
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, "test")) {
            PlanForm form = server.getApplicationContext().getBean(PlanForms.class).forKind(walk.kind(), walk.visibility() == Visibility.SHIELDED).orElseThrow();
            String address = server.getURL().toString();
            Page phone = signIn(address, PHONE, walk.requester());
            ask(phone, walk, form);
            String request = phone.url();
            for (Decider decider : walk.deciders()) {
                decide(signIn(address, Browser.WIDE, decider.user()), walk, request);
                phone.navigate(request);
                String main = phone.locator("main").textContent();
                if (decider.waitsFor() == null) {
                    assertThat(main).contains("goedgekeurd");
                } else {
                    assertThat(phone.locator(".reg-facts").first().textContent()).contains("Besluit van " + decider.waitsFor(), "moet nog beslissen");
                    look(phone, walk, "wacht");
                }
            }
            follow(phone, phone.locator("main").getByText("Naar het account"));
            assertThat(phone.locator("main").textContent()).contains("in voorbereiding", name(walk),
                walk.visibility() == Visibility.SHIELDED ? "afgeschermd" : "openbaar");
            look(phone, walk, "account");
        }
    }

    private static void ask(Page phone, Walk walk, PlanForm form) {
        phone.navigate("/aanvragen");
        follow(phone, phone.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Nieuwe aanvraag")));
        assertThat(phone.locator("[name=pagina] + label").allTextContents()).as("what may be asked for").containsAll(walk.offered());
        phone.locator("[name=pagina][value='" + walk.kind().code() + " " + walk.platform() + "']").check(FORCE);
        assertThat(phone.locator("[name=zichtbaarheid]").count() > 0).as("whether there is a choice").isEqualTo(walk.visibility() != null);
        if (walk.visibility() != null) {
            phone.locator("[name=zichtbaarheid][value=" + walk.visibility().code() + "]").check(FORCE);
        }
        if (walk.location() != null) {
            phone.locator("#locatie").selectOption(new SelectOption().setLabel(walk.location()));
        }
        if (walk.subject() != null) {
            phone.locator("#onderwerp").fill(walk.subject());
        }
        phone.locator("#naam").fill(name(walk));
        look(phone, walk, "stap1");
        press(phone, "Opslaan en verder");
        while (!phone.url().endsWith("/stap/5")) {
            String heading = phone.locator("h1").textContent();
            fill(phone, walk, form);
            press(phone, "Opslaan en verder");
            assertThat(phone.locator("h1").textContent()).as(phone.locator("main").textContent()).isNotEqualTo(heading);
        }
        assertThat(phone.locator("#ontbreekt").count()).isZero();
        press(phone, "Aanvraag versturen");
        assertThat(phone.locator("h1").textContent()).contains(name(walk));
    }

    private static void decide(Page desk, Walk walk, String request) {
        desk.navigate("/aanvragen");
        follow(desk, desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name(walk))).first());
        assertThat(desk.url()).isEqualTo(request);
        if (desk.getByText("In behandeling nemen").count() > 0) {
            press(desk, "In behandeling nemen");
        }
        follow(desk, desk.getByText("Besluit nemen"));
        desk.locator("input[value=GOEDGEKEURD]").check(FORCE);
        look(desk, walk, "besluit");
        press(desk, "Bekijk de mail");
        assertThat(desk.locator(".reg-mail").textContent()).contains(name(walk));
        press(desk, "Besluit versturen");
        assertThat(desk.locator("[role=status]").first().textContent()).contains("opgeslagen");
    }

    private static String name(Walk walk) {
        return "Proef van " + walk.profile();
    }

    private static void fill(Page page, Walk walk, PlanForm form) {
        boolean asksPeople = page.locator("#eigenaar").count() > 0;
        if (asksPeople) {
            page.locator("#eigenaar").selectOption(new SelectOption().setLabel(walk.owner()));
            page.locator("#plaatsvervanger").selectOption(new SelectOption().setLabel(walk.deputy()));
            page.locator("input[type=email]").fill("proef@zorg.example");
        }
        for (Question q : form.questions()) {
            if (page.locator("[name='" + q.id() + "'], [name='" + q.id() + "-dag']").count() == 0 || asksPeople && q.id().equals("herstelmailbox")) {
                continue;
            }
            switch (q.kind()) {
                case CHOICE, SEVERAL, YES_NO -> page.locator("[name='" + q.id() + "'][value='" + Stage.answer(q).get(0) + "']").check(FORCE);
                case DATE -> {
                    page.locator("#" + q.id()).fill("15");
                    page.locator("#" + q.id() + "-maand").fill("1");
                    page.locator("#" + q.id() + "-jaar").fill("2027");
                }
                default -> page.locator("#" + q.id()).fill(String.join("\n", Stage.answer(q)));
            }
        }
    }

    private static Page signIn(String address, int width, String user) {
        Page page = browser.visitor(address, width, true);
        Browser.signIn(page, user, PASSWORD);
        return page;
    }

    private static void press(Page page, String button) {
        follow(page, page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    @SuppressWarnings("deprecation")
    private static void follow(Page page, Locator link) {
        page.waitForNavigation(link::click);
    }

    /** What one organisation has that the others do not is tried for accessibility once; the rest of the pages are the same. */
    private static void look(Page page, Walk walk, String name) {
        int width = page.viewportSize().width;
        Browser.screenshot(page, "organisatie-" + walk.profile() + "-" + name);
        if (ACCESSIBLE.contains(walk.profile() + "-" + name)) {
            Browser.assertAccessible(page);
            page.setViewportSize(width, 844);
        }
    }
}
