package nl.accountregister.plan;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.FilledForm;
import nl.accountregister.document.FilledForms;
import nl.accountregister.document.UnreadableUpload;
import nl.accountregister.shared.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("A plan form that comes home")
class PlanFormReadingTest {

    @Inject
    PlanFormPdf pdf;
    @Inject
    PlanForms forms;
    @Inject
    FilledForms files;

    @Test
    @DisplayName("gives every answer back, for every form, and knows which form it is")
    void comesHome() {
        for (PlanForm form : forms.all()) {
            Answers answers = Filled.complete(form, "Café Şükrü & <b>co</b> =cmd() 😀\nTweede regel – € 5");
            PlanFormReading read = PlanFormReading.of(files.read(pdf.of(form, answers, Language.EN)));

            assertThat(read.formId()).isEqualTo(form.id());
            assertThat(read.formVersion()).isEqualTo(form.version());
            assertThat(read.reference()).isNull();
            assertThat(read.answers(form)).as(form.id()).isEqualTo(answers);
            assertThat(read.asked(form)).containsExactlyElementsOf(form.questions().stream().map(PlanForm.Question::id).toList());
        }
    }

    @Test
    @DisplayName("of another version gives what is still asked, and shows what was not; a choice that is gone stays to be refused")
    void otherVersion() {
        PlanForm form = forms.get("locatiepagina");
        PlanForm.Question several = form.questions().stream().filter(q -> q.kind() == QuestionKind.SEVERAL).findFirst().orElseThrow();
        PlanForm.Question written = form.questions().stream().filter(q -> q.kind() == QuestionKind.LONG_TEXT).findFirst().orElseThrow();
        Map<String, List<String>> fields = new LinkedHashMap<>(Map.of("formulier", List.of("locatiepagina@1"), "verwijzing", List.of("aanvraag-12"),
            written.id(), List.of("tekst"), several.id() + "--vervallen", List.of("true"), "verdwenen-vraag", List.of("x")));
        PlanFormReading read = PlanFormReading.of(new FilledForm(fields));

        assertThat(read.reference()).isEqualTo(PlanReference.request(12));
        assertThat(read.asked(form)).containsExactlyInAnyOrder(written.id(), several.id());
        assertThat(read.answers(form).values()).containsOnly(Map.entry(written.id(), List.of("tekst")), Map.entry(several.id(), List.of("vervallen")));
    }

    @Test
    @DisplayName("is told from any other form")
    void otherForm() {
        for (String id : List.of("", "belasting", "locatiepagina@", "locatiepagina@0", "../geheim@1", "locatiepagina@1@1")) {
            assertThatThrownBy(() -> PlanFormReading.of(new FilledForm(Map.of("formulier", List.of(id), "naam", List.of("x")))))
                .isInstanceOfSatisfying(UnreadableUpload.class, refusal -> assertThat(refusal.reason()).isEqualTo(UnreadableUpload.Reason.OTHER_FORM));
        }
    }
}
