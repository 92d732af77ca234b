package nl.accountregister.plan;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class PlanPdfTest {

    private static final String STORY = """
        We laten zien wat er in ons activiteitencentrum te doen is en wat cliënten maken. We hopen dat buurtbewoners binnenlopen.

        Elke week plaatsen we iets over een activiteit, en elke maand een verhaal van een deelnemer die dat zelf wil.""";

    private static final String NASTY = "<script>alert(1)</script> =cmd() & \"aanhaling\" 'enkel' </dd></body> 😀 👩‍👩‍👧 ❤️\n\n"
        + "שלום עולם مرحبا بالعالم \u202Eomgekeerd\u202C \u200Bonzichtbaar Ψυχή Київ 漢字\nhttp://evil.example/ javascript:alert(1) ";

    @Inject
    PlanPdf pdf;

    @Inject
    PlanForms forms;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlanAsPeopleWriteItPassesAndTellsAll(Language language) throws IOException {
        for (PlanForm form : forms.all()) {
            byte[] bytes = keep("plan-" + form.id() + "-" + language.code(), pdf.of(document(form, Filled.complete(form, STORY)), language));
            VeraPdf.assertCompliant(bytes, "ua1", "3a");
        }
        PlanForm form = forms.get("locatiepagina");
        try (PDDocument document = Loader.loadPDF(pdf.of(document(form, Filled.complete(form, STORY)), language))) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            int pages = document.getNumberOfPages();
            assertThat(text).contains("AC De Kern", "Anne Voorbeeld", "Bo Voorbeeld", "Facebook", "Eerst een training", "Comm Voorbeeld",
                language == Language.NL ? "Pagina 1 van " + pages : "Page 1 of " + pages,
                language == Language.NL ? "20 november 2026, 11:15" : "20 November 2026, 11:15",
                language == Language.NL ? "goedgekeurd onder voorwaarden" : "approved with conditions");
            form.sections().forEach(section -> assertThat(text).contains(section.title().in(language)));
            form.questions().forEach(question -> assertThat(text).contains(question.label().in(language).split(" ")[0]));
            assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild().children()).hasSize(form.sections().size() + 3);
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("beheerplan.json");
            String json = new String(files.get("beheerplan.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
            assertThat(json).startsWith("{\"formulier\":\"locatiepagina\",\"formulierversie\":1,\"versie\":1,\"antwoorden\":{")
                .contains("\"" + form.questions().get(0).id() + "\":");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nastyAnswersStandAsText(Language language) throws IOException {
        PlanForm form = forms.get("locatiepagina");
        Map<String, List<String>> answers = new LinkedHashMap<>(Filled.complete(form, NASTY).values());
        answers.put(Filled.firstWritten(form), List.of("w".repeat(4000)));
        answers.put("stoppen", List.of("regel\n".repeat(500)));
        answers.put("planning", List.of("Eerst" + "\n \t".repeat(10_000) + "\u200B\uFEFF".repeat(1_000) + "daarna"));
        answers.put("vraag-van-vroeger", List.of("Wat <b>vroeger</b> werd gevraagd"));
        byte[] bytes = keep("plan-nasty-" + language.code(), pdf.of(document(form, new Answers(answers)), language));

        VeraPdf.assertCompliant(bytes, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)</script>", "=cmd()", "</body>", "😀", "Ψυχή", "Київ", "vraag-van-vroeger", "daarna",
                language == Language.NL ? "[Hebreeuws, 8 tekens]" : "[Hebrew, 8 characters]").doesNotContain("□", "\u200B");
            assertThat(document.getNumberOfPages()).as("empty lines fill no pages").isLessThan(25);
            assertThat(document.getPages()).allSatisfy(page -> assertThat(page.getAnnotations()).hasSizeLessThan(2));
        }
    }

    /** However much comes before it, and also when a note has to be made on letters that cannot be printed. */
    @Test
    void theVersionsStandOnTheLastPage() throws IOException {
        PlanForm form = forms.get("besloten-groep");
        for (int length = 0; length < 12; length++) {
            Answers answers = Filled.complete(form, "Een regel die erbij komt.\n".repeat(length) + "שלום");
            try (PDDocument document = Loader.loadPDF(pdf.of(document(form, answers), Language.NL))) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                assertThat(last.getText(document)).as(length + " lines").contains("Versies", "Begonnen", "Anne Voorbeeld", "20 november 2026, 11:15");
                String text = new PDFTextStripper().getText(document);
                assertThat(text).contains("Sommige tekens kan dit document niet afdrukken");
                assertThat(text.indexOf("Sommige tekens")).isLessThan(text.lastIndexOf("Versies"));
            }
        }
    }

    @Test
    void theSameVersionGivesTheSameBytesAndAnotherDoesNot() {
        PlanForm form = forms.get("locatiepagina");
        byte[] once = pdf.of(document(form, Filled.complete(form, STORY)), Language.NL);
        assertThat(pdf.of(document(form, Filled.complete(form, STORY)), Language.NL)).isEqualTo(once);
        assertThat(pdf.of(document(form, Filled.complete(form, STORY + "!")), Language.NL)).isNotEqualTo(once);
    }

    @Test
    void aPlanWithNothingInItStillPasses() {
        PlanForm form = forms.get("corporate");
        PlanVersion version = PlanVersion.draft(1, 1, form, Answers.NONE, "Anne", Instant.EPOCH);
        PlanFacts facts = new PlanFacts(new PlanFacts.Organisation("x", "#000000"),
            new PlanFacts.Page("x", AccountKind.CORPORATE, "X", "", null, "Anne", null, List.of()), List.of(), List.of(),
            List.of(PlanFacts.Past.of(version)));
        VeraPdf.assertCompliant(pdf.of(new PlanDocument(form, version, facts), Language.NL), "ua1", "3a");
    }

    private static PlanDocument document(PlanForm form, Answers answers) {
        DecisionFacts decision = new DecisionFacts("Communicatie", new Bilingual("goedgekeurd onder voorwaarden", "approved with conditions"),
            "Een helder plan. Fijn dat jullie met zijn tweeën beginnen.", "Eerst een training over beeld en toestemming.\nDaarna pas berichten met mensen erop.",
            LocalDate.of(2027, 1, 31), "Comm Voorbeeld", LocalDate.of(2026, 11, 20));
        PlanVersion version = new PlanVersion(1L, 1, 1, form.id(), form.version(), answers, PlanStatus.APPROVED, "Anne Voorbeeld",
            Instant.parse("2026-11-02T08:00:00Z"), "Comm Voorbeeld", Instant.parse("2026-11-20T10:15:30Z"),
            new PlanVersion.Decisions(List.of(decision)), null, null, null, null, 0, null);
        return new PlanDocument(form, version, new PlanFacts(new PlanFacts.Organisation("Stichting Voorbeeld", "#0b4a87"),
            new PlanFacts.Page("AC De Kern", AccountKind.LOCATION_PAGE, "Facebook", "AC De Kern",
                "https://www.facebook.com/ac-de-kern-voorbeeld", "Anne Voorbeeld", "Bo Voorbeeld", List.of("Communicatie")),
            List.of(new PlanFacts.Access("Anne Voorbeeld", AccessRole.ADMIN, LocalDate.of(2026, 11, 21), null),
                new PlanFacts.Access("Bo Voorbeeld", AccessRole.EDITOR, null, null),
                new PlanFacts.Access("Cas Voorbeeld", AccessRole.MODERATOR, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 15))),
            List.of(), List.of(PlanFacts.Past.of(version))));
    }

    private static byte[] keep(String name, byte[] bytes) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "pdf")).resolve(name + ".pdf"), bytes);
        return bytes;
    }
}
