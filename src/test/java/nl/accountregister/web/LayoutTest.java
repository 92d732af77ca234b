package nl.accountregister.web;

import gg.jte.Content;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The layout and the components of pages")
class LayoutTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<Option> OPTIONS = List.of(new Option("a", "Eerste", "Zo is de eerste"), new Option("b", SCRIPT));

    private final Texts texts = new Texts();
    private final Templates templates = new Templates();
    private final PageContext dutch = context(Language.NL, new Actor(1L, 2L, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS)));

    @Test
    @DisplayName("a page has one h1, its own title, a skip link that arrives, and says where the reader is")
    void skeleton() {
        Document page = layout(dutch);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).isEqualTo("Accounts – Accountregister");
        assertThat(page.getElementById(page.selectFirst(".nl-skip-link").attr("href").substring(1)).tagName()).isEqualTo("main");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select(".reg-nav a[aria-current=page]").eachText()).containsExactly("Accounts");
        assertThat(page.select(".reg-nav a:contains(Aanvragen) .reg-visually-hidden").text()).isEqualTo("3 wachten");
        assertThat(page.select("[role=status]").text()).isEqualTo("Het account is opgeslagen.");
        assertThat(page.select("footer a").eachAttr("href")).containsExactly("/toegankelijkheid", "/privacy", "/hulp");
    }

    @Test
    @DisplayName("every style, script, icon and font that a page asks for is in the jar, and none comes from elsewhere")
    void assets() throws IOException {
        Document page = layout(dutch);
        List<String> asked = new ArrayList<>(page.select("link[href]").eachAttr("href"));
        asked.addAll(page.select("script[src]").eachAttr("src"));
        try (InputStream css = getClass().getResourceAsStream("/static/assets/app.css")) {
            Pattern.compile("url\\([\"']?([^\"')]+)").matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8)).results()
                .map(found -> found.group(1)).forEach(asked::add);
        }

        assertThat(asked).hasSizeGreaterThanOrEqualTo(7).allSatisfy(file -> assertThat(getClass().getResource("/static" + file)).as(file).isNotNull());
    }

    @Test
    @DisplayName("signing out is a form with the token of the session, and a visitor gets the way in instead")
    void signingOut() {
        Document page = layout(dutch);
        assertThat(page.select("form[method=post][action=/logout] input[name=csrf]").val()).isEqualTo("token");

        Document visitor = layout(context(Language.EN, Actor.ANONYMOUS));
        assertThat(visitor.select("form")).isEmpty();
        assertThat(visitor.select("header a[href=/login]").text()).isEqualTo("Sign in");
    }

    @Test
    @DisplayName("the other language keeps the filters of the page")
    void otherLanguage() {
        assertThat(layout(dutch).selectFirst("a[hreflang=en]").attr("href")).isEqualTo("/accounts?q=a&b=c&taal=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"textbox", "textarea", "select", "radios", "checkboxes", "date", "yesno"})
    @DisplayName("a field has its labels, says hint and message to a screen reader, and shows typed text as text")
    void fields(String component) {
        Document page = field(component, Map.of("id", "doel", "label", SCRIPT, "hint", "Een " + SCRIPT), bad());

        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains(SCRIPT);
        assertThat(page.select("input, select, textarea")).isNotEmpty().allSatisfy(control ->
            assertThat(page.select("label[for=" + control.id() + "]")).as("label of " + control).hasSize(1));
        assertThat(page.getElementById("doel")).isNotNull();
        assertThat(page.selectFirst("[aria-describedby*=doel-hint]").attr("aria-describedby")).startsWith("doel-hint doel-fout");
        assertReferencesArrive(page);
        assertThat(page.getElementById("doel-fout").text()).isEqualTo("Fout: Leg uit wat je bedoelt.");
        assertThat(page.select("[aria-invalid=true]")).isNotEmpty();
        assertThat(page.select("[style], [onclick]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"textbox", "textarea", "select", "radios", "date", "yesno"})
    @DisplayName("a field that may stay empty says so in words, the others tell a screen reader that they may not")
    void optional(String component) {
        Document required = field(component, Map.of("id", "doel", "label", "Doel"), FormView.empty());
        Document optional = field(component, Map.of("id", "doel", "label", "Doel", "optional", true), FormView.empty());

        assertThat(required.select("[aria-required=true]")).isNotEmpty();
        assertThat(required.text()).doesNotContain("(niet verplicht)");
        assertThat(optional.select("[aria-required]")).isEmpty();
        assertThat(optional.text()).contains("(niet verplicht)");
        assertThat(required.select("[aria-describedby=doel-hint], [aria-describedby*=fout], [aria-invalid]")).isEmpty();
    }

    @Test
    @DisplayName("what was typed or chosen is shown again, a password never")
    void values() {
        FormView typed = new FormView(Map.of("doel", List.of("a"), "d", List.of("2027-01-05"), "e-dag", List.of("31"), "e-maand", List.of("feb")), Map.of());

        assertThat(field("textbox", Map.of("id", "doel", "label", "x"), typed).select("input").val()).isEqualTo("a");
        assertThat(field("textbox", Map.of("id", "doel", "label", "x", "type", "password"), typed).select("input").hasAttr("value")).isFalse();
        assertThat(field("select", Map.of("id", "doel", "label", "x"), typed).select("option[selected]").val()).isEqualTo("a");
        assertThat(field("radios", Map.of("id", "doel", "label", "x"), typed).select("input[checked]").eachAttr("value")).containsExactly("a");
        assertThat(field("checkboxes", Map.of("id", "doel", "label", "x"), typed).select("input[checked]").eachAttr("value")).containsExactly("a");
        assertThat(field("date", Map.of("id", "d", "label", "x"), typed).select("input").eachAttr("value")).containsExactly("5", "1", "2027");
        assertThat(field("date", Map.of("id", "e", "label", "x"), typed).select("input").eachAttr("value")).containsExactly("31", "feb", "");
    }

    @Test
    @DisplayName("a text that starts with a line end keeps it, although browsers drop the first one of a text area")
    void firstLineEnd() {
        FormView typed = FormView.of(Map.of("doel", "\n\nna twee regels"));
        assertThat(templates.render("component/textarea.jte", Map.of("ctx", dutch, "form", typed, "id", "doel", "label", "x")))
            .contains(">\n\n\nna twee regels</textarea>");
    }

    @Test
    @DisplayName("the error summary can take focus and each of its links arrives at a field of the form page")
    void errorSummary() {
        FormView form = bad();
        Map<String, Object> page = new HashMap<>(Map.of("ctx", dutch, "title", "Waarvoor is de pagina?", "kicker", "Pagina aanvragen",
            "form", form, "step", 2, "steps", List.of(new StepView("Locatie", "/stap/1", true), new StepView("Doel", null, false), new StepView("Versturen", null, false))));
        page.put("content", templates.part("component/radios.jte", Map.of("ctx", dutch, "form", form, "id", "doel", "label", "Doel", "options", OPTIONS)));
        Document document = Jsoup.parse(templates.render("layout/form.jte", page));

        assertThat(document.title()).isEqualTo("Fout: Stap 2 van 3: Waarvoor is de pagina? – Pagina aanvragen – Accountregister");
        assertThat(document.select("h1").eachText()).containsExactly("Waarvoor is de pagina?");
        assertThat(document.selectFirst(".reg-errsum").attr("tabindex")).isEqualTo("-1");
        assertThat(document.select(".reg-errsum li").eachText()).containsExactly("De aanvraag is intussen veranderd.", "Leg uit wat je bedoelt.");
        assertThat(document.select(".reg-errsum a").eachAttr("href")).containsExactly("#doel");
        assertThat(document.getElementById("doel").tagName()).isEqualTo("input");
        assertThat(document.select("[aria-current=step]").text()).isEqualTo("Doel");
        assertThat(document.select(".reg-steps a").eachAttr("href")).containsExactly("/stap/1");
        assertReferencesArrive(document);
    }

    @Test
    @DisplayName("a list says how much there is, and links to the pages around the one that is shown")
    void paging() {
        Page<Integer> page = new Page<>(List.of(1, 2, 3), 28, 2, 25);
        Document document = component("pagination", Map.of("ctx", dutch, "paging", PagingView.of(page, n -> "?pagina=" + n)));

        assertThat(document.select("p").text()).isEqualTo("26 tot en met 28 van 28 resultaten");
        assertThat(document.select("a").eachText()).containsExactly("Vorige", "1", "2");
        assertThat(document.select("[aria-current=page]").text()).isEqualTo("2");
        assertThat(component("pagination", Map.of("ctx", dutch, "paging", PagingView.of(new Page<>(List.of(), 0, 1, 25), n -> ""))).text())
            .isEqualTo("Geen resultaten");
    }

    @ParameterizedTest
    @CsvSource({"-400,400 dagen te laat", "-2,2 dagen te laat", "-1,1 dag te laat", "0,vandaag", "1,morgen", "2,over 2 dagen", "30,over 30 dagen"})
    @DisplayName("how far off a date is, in words")
    void until(int days, String words) {
        assertThat(dutch.until(TODAY.plusDays(days))).isEqualTo(words);
    }

    @Test
    @DisplayName("small parts: a sorted column, a fact that is not known, a change from nothing")
    void parts() {
        assertThat(Jsoup.parse("<table><tr>" + templates.render("component/sortheader.jte", Map.of("label", "Naam", "href", "?sorteer=-naam", "sort", "ascending")))
            .selectFirst("th[scope=col]").attr("aria-sort")).isEqualTo("ascending");
        assertThat(component("fact", Map.of("ctx", dutch, "label", "Herstelmailbox")).select("dd").text()).isEqualTo("niet ingevuld");
        assertThat(Jsoup.parse("<table>" + templates.render("component/diff.jte", Map.of("ctx", dutch, "label", "Eigenaar", "after", SCRIPT)))
            .select("td").eachText()).containsExactly("leeg", SCRIPT);
        assertThat(component("badge", Map.of("tone", "red", "text", "2 dagen te laat")).select(".reg-badge--red").text()).isEqualTo("2 dagen te laat");
    }

    private Document layout(PageContext ctx) {
        Content content = output -> output.writeContent("<h1>Accounts</h1>");
        return Jsoup.parse(templates.render("layout/base.jte", Map.of("ctx", ctx, "title", "Accounts", "content", content)));
    }

    private Document field(String component, Map<String, Object> own, FormView form) {
        Map<String, Object> parameters = new HashMap<>(own);
        parameters.put("ctx", dutch);
        parameters.put("form", form);
        if (List.of("select", "radios", "checkboxes").contains(component)) {
            parameters.put("options", OPTIONS);
        }
        return component(component, parameters);
    }

    private Document component(String component, Map<String, Object> parameters) {
        return Jsoup.parse(templates.render("component/" + component + ".jte", parameters));
    }

    private static void assertReferencesArrive(Document page) {
        for (Element described : page.select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        }
    }

    private static FormView bad() {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("", "De aanvraag is intussen veranderd.");
        errors.put("doel", "Leg uit wat je bedoelt.");
        return FormView.of(Map.of("doel", SCRIPT)).with(errors);
    }

    private PageContext context(Language language, Actor actor) {
        var lines = List.of(new PageContext.MenuLine("/aanvragen", "Aanvragen", "M4 5h16v10H4z", 3, false),
            new PageContext.MenuLine("/accounts", "Accounts", "M5 5h14v14H5z", 0, true));
        return new PageContext(texts, language, actor, "token", "/accounts", () -> "q=a&b=c",
            new PageContext.Organisation("Voorbeeldzorg", "Communicatie", "", "", "sgl"), () -> List.of(new PageContext.MenuGroup("Mijn werk", lines)),
            new PageContext.Notice(true, "Het account is opgeslagen."), TODAY);
    }
}
