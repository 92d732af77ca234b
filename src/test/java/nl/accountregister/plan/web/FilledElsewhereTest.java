package nl.accountregister.plan.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanFormPdf;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.QuestionKind;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashMap;
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

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    PlanForms forms;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("comes back with every answer as it was given")
    void comesBackEqual(FormFiller filler) throws Exception {
        assumeTrue(filler.isThere(), filler + " is not on this machine");
        PlanForm form = forms.get("locatiepagina");
        byte[] blank = Visitor.as(server, users, Role.REQUESTER).get("/beheerplannen/formulieren/locatiepagina.pdf").bytes();
        Answers given = Filled.complete(form, WORDS);

        byte[] filled = filler.fill(new FormFiller.Task(blank, fields(form, given), browser, folder));

        Files.write(Files.createDirectories(Path.of("target", "pdf")).resolve("filled-by-" + filler + ".pdf"), filled);
        assertThat(filled).isNotEqualTo(blank);
        assertThat(read(filled, form)).isEqualTo(given);
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

    private static Answers read(byte[] pdf, PlanForm form) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, List<String>> values = new HashMap<>();
            for (PDField field : document.getDocumentCatalog().getAcroForm(null).getFields()) {
                String name = field.getPartialName();
                int tick = name.indexOf("--");
                if (tick > 0) {
                    if (field.getValueAsString().equals("Yes")) {
                        values.computeIfAbsent(name.substring(0, tick), k -> new ArrayList<>()).add(name.substring(tick + 2));
                    }
                } else {
                    values.put(name, field instanceof PDChoice choice ? choice.getValue() : List.of(field.getValueAsString()));
                }
            }
            return Answers.typed(form, values);
        }
    }
}
