package nl.accountregister.plan.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.Plans;
import nl.accountregister.plan.QuestionKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@MicronautTest(transactional = false)
@DisplayName("A form from the website, filled in by programs that are not ours")
class FilledElsewhereTest {

    private static final String WORDS = "Café Şükrü & <b>ëïö</b> – € 5, “aan” 😀 👩‍👩‍👧\nTweede regel: ß Ψυχή Київ\n\nNa een lege regel.";

    @RegisterExtension
    static final Browser browser = new Browser();

    private static final String READ = "/beheerplannen/inlezen";

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Plans plans;

    @TempDir
    Path folder;

    private Visitor manager;
    private PlanForm form;
    private long request;
    private Answers given;

    @BeforeEach
    void aRequestWithoutAnswers() {
        Location place = stage.location(null);
        Person owner = stage.person(place);
        Actor requester = stage.actor(owner, Role.REQUESTER);
        manager = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        form = stage.form();
        request = drafts.start(requester, stage.data(place, owner, stage.person(null)), PlanChange.NONE);
        given = Filled.complete(form, WORDS);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("comes home, blank from the website, with every answer as it was given")
    void blank(FormFiller filler) throws Exception {
        byte[] filled = filled(filler, "/beheerplannen/formulieren/locatiepagina.pdf");

        takeOver(manager.postFile(READ, "bestand", filler + ".pdf", filled, "voor", "aanvraag-" + request).location());

        assertThat(plans.draftAnswers(request)).isEqualTo(given);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("comes home by itself, made for a request, and through the API, with every answer as it was given")
    void ofARequest(FormFiller filler) throws Exception {
        byte[] filled = filled(filler, "/aanvragen/" + request + "/beheerplanformulier.pdf");

        Answer tried = manager.postFile("/api/v1/aanvragen/" + request + "/beheerplan?proef=true", "bestand", filler + ".pdf", filled);
        assertThat(tried.json()).containsEntry("verwijzing", "aanvraag-" + request).containsEntry("leeg", List.of()).containsEntry("ontbreekt", List.of());
        takeOver(manager.postFile(READ, "bestand", filler + ".pdf", filled).location());

        assertThat(plans.draftAnswers(request)).isEqualTo(given);
    }

    private byte[] filled(FormFiller filler, String address) throws Exception {
        assumeTrue(filler.isThere(), filler + " is not on this machine");
        byte[] empty = manager.get(address).bytes();
        byte[] filled = filler.fill(new FormFiller.Task(empty, fields(form, given), browser, folder));
        Files.write(Files.createDirectories(Path.of("target", "pdf")).resolve("filled-by-" + filler + ".pdf"), filled);
        assertThat(filled).isNotEqualTo(empty);
        return filled;
    }

    /** Everything that was read, as the page proposes it. */
    private void takeOver(String address) {
        assertThat(address).matches(READ + "/\\d+");
        Document page = manager.get(address).page();
        assertThat(page.select(".reg-errsum")).as("each answer can be one").isEmpty();
        assertThat(page.select("fieldset.reg-readback")).hasSize(form.questions().size());
        List<String> sent = new ArrayList<>();
        for (Element field : page.select("main form:has([name=revisie]) [name]")) {
            if (!field.attr("name").equals("csrf") && (!field.attr("type").matches("radio|checkbox") || field.hasAttr("checked"))) {
                sent.addAll(List.of(field.attr("name"), field.val()));
            }
        }
        Answer saved = manager.post(address, sent.toArray(String[]::new));
        assertThat(saved.status()).as(saved.page().select(".reg-errsum").text()).isEqualTo(303);
    }

    /** What is typed, chosen and ticked for these answers, by the names of the fields. */
    private static Map<String, String> fields(PlanForm form, Answers answers) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            if (question.kind() == QuestionKind.SEVERAL) {
                answers.all(question.id()).forEach(chosen -> fields.put(PlanFormPdf.tick(question, question.option(chosen).orElseThrow()), "Yes"));
            } else if (question.kind() == QuestionKind.DATE) {
                String[] date = answers.value(question.id()).split("-");
                fields.put(question.id() + "-jaar", date[0]);
                fields.put(question.id() + "-maand", date[1]);
                fields.put(question.id() + "-dag", date[2]);
            } else {
                fields.put(question.id(), answers.value(question.id()));
                question.option(answers.value(question.id())).ifPresent(o -> fields.put(question.id() + " shown", o.label().nl()));
                if (question.kind() == QuestionKind.YES_NO) {
                    fields.put(question.id() + " shown", answers.value(question.id()));
                }
            }
        }
        return fields;
    }
}
