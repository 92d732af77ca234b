package nl.accountregister.plan;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.FilledForms;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class PlanFormPdfTest {

    private static final Actor REQUESTER = new Actor(2L, 2L, "Anne Voorbeeld", Set.of(Role.REQUESTER));

    /** With what cannot be seen: joiners, a variation selector, a soft hyphen, a tab and blanks in a row. */
    private static final String WORDS = "Café Şükrü & <b>co</b> =cmd() 😀 👩‍👩‍👧 ❤️ zorg\u00ADgroep,  می\u200Cخواهم\nTweede\tregel – € 5: ß Ψυχή Київ\n\nNa een lege regel.";

    @Inject
    PlanFormPdf pdf;

    @Inject
    PlanForms forms;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBlankFormPassesAndHasTheFieldsOfItsQuestions(Language language) throws IOException {
        for (PlanForm form : forms.all()) {
            byte[] bytes = keep("blank-" + form.id() + "-" + language.code(), pdf.blank(REQUESTER, form.id(), language));
            VeraPdf.assertCompliant(bytes, "ua1", "3a");
            try (PDDocument document = Loader.loadPDF(bytes)) {
                PDAcroForm fields = document.getDocumentCatalog().getAcroForm(null);
                assertThat(read(fields, form)).as(form.id()).isEqualTo(Answers.NONE);
                assertThat(fields.getField("formulier").getValueAsString()).isEqualTo(form.id() + "@" + form.version());
                form.questions().forEach(question -> assertField(fields, question, language));
                assertThat(fields.getFields()).extracting(PDField::getPartialName).as("in the order of the questions").containsExactlyElementsOf(names(form));
                assertThat(onPages(document)).as("and so they stand on the pages, as the tab key goes").containsExactlyElementsOf(names(form).subList(0, names(form).size() - 1));
                assertThat(document.getPages()).allSatisfy(page -> assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPrefilledFormPassesAndGivesItsAnswersBack(Language language) throws IOException {
        for (PlanForm form : forms.all()) {
            Answers answers = Filled.complete(form, WORDS);
            byte[] bytes = keep("prefilled-" + form.id() + "-" + language.code(), pdf.of(form, answers, language));
            VeraPdf.assertCompliant(bytes, "ua1", "3a");
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertThat(read(document.getDocumentCatalog().getAcroForm(null), form)).isEqualTo(answers);
            }
            assertThat(PlanFormReading.of(new FilledForms().read(bytes)).answers(form)).as("nobody changed anything").isEqualTo(answers);
        }
    }

    @Test
    void theHouseRulesStandInTheForm() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.blank(REQUESTER, "locatiepagina", Language.NL))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Huisregels", "Wie je bent", "Pagina 1 van ");
        }
    }

    @Test
    void theSameFormGivesTheSameBytes() {
        assertThat(pdf.blank(REQUESTER, "corporate", Language.NL)).isEqualTo(pdf.blank(REQUESTER, "corporate", Language.NL))
            .isNotEqualTo(pdf.blank(REQUESTER, "corporate", Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFormForARequestSaysSoInItsPagesAndInItself(Language language) throws IOException {
        PlanForm form = forms.get("locatiepagina");
        PreparedForm prepared = new PreparedForm(form, PlanReference.request(12), List.of(new PreparedForm.Fact("Eigenaar", "Anne Voorbeeld")),
            Answers.NONE, List.of("Anne Voorbeeld", "Bo Şimşek"));
        Answers answers = prepared.answers();
        byte[] bytes = keep("request-" + language.code(), pdf.of(prepared, language));
        VeraPdf.assertCompliant(bytes, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDAcroForm fields = document.getDocumentCatalog().getAcroForm(null);
            assertThat(PlanReference.find(fields.getField("verwijzing").getValueAsString())).contains(PlanReference.request(12));
            assertThat(read(fields, form)).isEqualTo(answers);
            assertThat(new PDFTextStripper().getText(document)).contains(language == Language.NL ? "aanvraag 12" : "request 12", "Eigenaar");
            assertThat(document.getPages()).allSatisfy(page -> assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S"));
        }
    }

    @Test
    void peopleAreSuggestedOnlyWhereNobodyWasNamed() {
        PlanForm form = forms.get("locatiepagina");
        Answers named = new Answers(Map.of("beheerders", List.of("Cas Voorbeeld, begeleider")));
        assertThat(PreparedForm.knowing(form, named, List.of("Anne Voorbeeld"))).isEqualTo(named);
        assertThat(PreparedForm.knowing(form, Answers.NONE, List.of())).isEqualTo(Answers.NONE);
        assertThat(PreparedForm.knowing(form, Answers.NONE, List.of("Anne Voorbeeld")).all("beheerders")).containsExactly("Anne Voorbeeld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aanvraag", "aanvraag-", "aanvraag-0", "aanvraag--1", "Aanvraag-1", "verzoek-1", "aanvraag-1\naccount-2",
        "account-99999999999999999999", "account-1 of 2"})
    void whatIsNoReferenceIsNone(String text) {
        assertThat(PlanReference.find(text)).isEmpty();
        assertThat(PlanReference.find(PlanReference.account(7).code())).contains(PlanReference.account(7));
    }

    @Test
    void aFormIsForWhoSignedInAndMustExist() {
        assertThatThrownBy(() -> pdf.blank(Actor.ANONYMOUS, "corporate", Language.NL)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> pdf.blank(REQUESTER, "../corporate", Language.NL)).isInstanceOf(NotFound.class);
    }

    /** The fields of a form, in the order of its questions. */
    private static List<String> names(PlanForm form) {
        List<String> names = new ArrayList<>();
        form.questions().forEach(question -> names.addAll(names(question)));
        names.add("formulier");
        return names;
    }

    private static List<String> names(PlanForm.Question question) {
        return switch (question.kind()) {
            case SEVERAL -> question.options().stream().map(o -> PlanFormPdf.tick(question, o)).toList();
            case DATE -> List.of(question.id() + "-dag", question.id() + "-maand", question.id() + "-jaar");
            default -> List.of(question.id());
        };
    }

    /** From page to page and on each in the order of its structure. */
    private static List<String> onPages(PDDocument document) {
        List<String> found = new ArrayList<>();
        walk(document.getDocumentCatalog().getStructureTreeRoot().getKids(), found);
        return found;
    }

    private static void walk(List<Object> kids, List<String> found) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                walk(element.getKids(), found);
            } else if (kid instanceof PDObjectReference reference && reference.getReferencedObject() instanceof PDAnnotationWidget widget) {
                found.add(widget.getCOSObject().getString("T"));
            }
        }
    }

    private static void assertField(PDAcroForm fields, PlanForm.Question question, Language language) {
        // of some ticks one will do: a reader that asks for each would ask too much
        assertThat(names(question)).allSatisfy(name -> assertThat(fields.getField(name).isRequired()).as(name)
            .isEqualTo(question.required() && question.kind() != QuestionKind.SEVERAL));
        switch (question.kind()) {
            case TEXT, LONG_TEXT, PEOPLE, NUMBER -> {
                PDTextField text = (PDTextField) fields.getField(question.id());
                assertThat(text.getMaxLen()).isPositive();
                assertThat(text.isMultiline()).isEqualTo(question.kind() == QuestionKind.LONG_TEXT || question.kind() == QuestionKind.PEOPLE);
                assertThat(text.getAlternateFieldName()).startsWith(question.label().in(language));
            }
            case CHOICE, YES_NO -> assertThat(((PDChoice) fields.getField(question.id())).getOptionsExportValues()).hasSizeGreaterThan(2).startsWith("");
            case SEVERAL -> question.options().forEach(o -> assertThat(fields.getField(PlanFormPdf.tick(question, o)).getAlternateFieldName())
                .endsWith(o.label().in(language)));
            case DATE -> assertThat(((PDTextField) fields.getField(question.id() + "-jaar")).getMaxLen()).isEqualTo(4);
        }
    }

    /** As the register reads a form of its website. */
    private static Answers read(PDAcroForm fields, PlanForm form) {
        Map<String, List<String>> values = new HashMap<>();
        for (PDField field : fields.getFields()) {
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

    private static byte[] keep(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "pdf")).resolve(name + ".pdf"), bytes);
        return bytes;
    }
}
