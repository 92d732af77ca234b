package nl.accountregister.document;

import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FillableFormTest {

    private static final FillableForm FORM = new FillableForm(new HtmlToPdf(new Texts()));
    private static final List<FormField.Option> HOW_OFTEN = List.of(new FormField.Option("", "–"),
        new FormField.Option("WEKELIJKS", "elke week"), new FormField.Option("DAGELIJKS", "elke dag, ook in het weekend"));

    private static String question(String name, String css, String label) {
        return "<div class=\"question\"><p class=\"label\">" + label + "</p><p class=\"hint\">Leg het kort uit.</p><div id=\"fld-" + name
            + "\" class=\"field " + css + "\"></div></div>";
    }

    private static final String PAGE = HtmlToPdfTest.page("Beheerplan invullen", Language.NL, "<h2>Over de pagina</h2>"
        + question("naam", "", "Hoe heet de pagina?") + question("doel", "block", "Waarvoor is de pagina?") + question("hoeVaak", "", "Hoe vaak plaats je iets?")
        + "<h2>Afspraken</h2><table class=\"ticks\"><tbody><tr><td><div id=\"fld-akkoord\" class=\"field tick\"></div></td><td>Ik ken de huisregels.</td></tr></tbody></table>"
        + question("toelichting", "block", "Wil je nog iets zeggen?") + question("slot", "block", "En verder?") + question("einde", "block", "Tot slot?"));

    private static List<FormField> fields(String name, String goal, String code, boolean agreed) {
        return List.of(FormField.line("naam", "Hoe heet de pagina? Leg het kort uit.", name, true, 80),
            FormField.block("doel", "Waarvoor is de pagina?", goal, true, 4000),
            FormField.choice("hoeVaak", "Hoe vaak plaats je iets?", code, false, HOW_OFTEN),
            FormField.tick("akkoord", "Ik ken de huisregels.", agreed, true),
            FormField.block("toelichting", "Wil je nog iets zeggen?", "", false, 4000),
            FormField.block("slot", "En verder?", "", false, 4000),
            FormField.block("einde", "Tot slot?", "", false, 4000),
            FormField.hidden("formulier", "locatiepagina@1"));
    }

    private static byte[] form(String file, List<FormField> fields) throws IOException {
        byte[] pdf = FORM.render(PAGE, HtmlToPdfTest.facts("Beheerplan invullen", Language.NL), fields, List.of(new Attachment("formulier.json",
            "application/json", "{}".getBytes(StandardCharsets.UTF_8), "Wat dit formulier is", Attachment.Relationship.SUPPLEMENT)));
        Files.write(Files.createDirectories(Path.of("target", "pdf")).resolve(file), pdf);
        return pdf;
    }

    @Test
    void aBlankFormPassesAndHasItsFieldsInOrder() throws IOException {
        byte[] pdf = form("form-blank.pdf", fields("", "", "", false));

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getFields()).extracting(PDField::getPartialName)
                .containsExactly("naam", "doel", "hoeVaak", "akkoord", "toelichting", "slot", "einde", "formulier");
            assertThat(form.getNeedAppearances()).isFalse();
            PDTextField name = (PDTextField) form.getField("naam");
            assertThat(name.isRequired()).isTrue();
            assertThat(name.getMaxLen()).isEqualTo(80);
            assertThat(name.getAlternateFieldName()).isEqualTo("Hoe heet de pagina? Leg het kort uit.");
            assertThat(((PDTextField) form.getField("doel")).isMultiline()).isTrue();
            assertThat(((PDChoice) form.getField("hoeVaak")).getOptionsExportValues()).containsExactly("", "WEKELIJKS", "DAGELIJKS");
            assertThat(form.getField("hoeVaak").getValueAsString().replaceAll("[\\[\\]]", "")).isEmpty();
            assertThat(form.getField("akkoord").getValueAsString()).isEqualTo("Off");
            assertThat(form.getField("formulier").getValueAsString()).isEqualTo("locatiepagina@1");
        }
    }

    @Test
    void aPrefilledFormPassesAndHoldsItsValues() throws IOException {
        byte[] pdf = form("form-filled.pdf", fields("Café De Kern – € 5", "Eerste regel\nTweede regel met een heel lange zin die over de rand van het veld moet lopen.",
            "DAGELIJKS", true));

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("naam").getValueAsString()).isEqualTo("Café De Kern – € 5");
            assertThat(form.getField("doel").getValueAsString()).startsWith("Eerste regel\nTweede");
            assertThat(((PDChoice) form.getField("hoeVaak")).getValue()).containsExactly("DAGELIJKS");
            assertThat(form.getField("akkoord").getValueAsString()).isEqualTo("Yes");
        }
    }

    @Test
    void aValueWithRareLettersAndEmojiIsKeptWhole() throws IOException {
        byte[] pdf = form("form-rare.pdf", fields("Şükrü Ψυχή 😀", "Київ\n🎉 feest 🎈 met Щи שלום", "WEKELIJKS", false));

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("naam").getValueAsString()).isEqualTo("Şükrü Ψυχή 😀");
            assertThat(form.getField("doel").getValueAsString()).isEqualTo("Київ\n🎉 feest 🎈 met Щи שלום");
            form.flatten();
            assertThat(new PDFTextStripper().getText(document)).contains("Şükrü Ψυχή 😀", "Київ", "🎉 feest 🎈 met", "elke week")
                .contains("Щи [Hebreeuws, 4 tekens]");
        }
    }

    @Test
    void hostileValuesStandAsText() throws IOException {
        byte[] pdf = form("form-hostile.pdf", fields("<b>vet</b> \t (haakje \\", "regel\r\n".repeat(1000) + "\u200B\u202E" + "w".repeat(2500), "ONBEKEND", false));

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("naam").getValueAsString()).isEqualTo("<b>vet</b> \t (haakje \\");
            assertThat(form.getField("doel").getValueAsString()).startsWith("regel\r\nregel").contains("\u200B\u202E").endsWith("www");
            form.flatten();
            assertThat(new PDFTextStripper().getText(document)).as("but is drawn without what cannot be").contains("<b>vet</b> (haakje \\")
                .doesNotContain("\u200B", "\u202E");
        }
    }

    @Test
    void aFieldShowsWhatOnlyTheFontOfThePagesHas() throws IOException {
        List<FormField> fields = new ArrayList<>(fields("Van A → B: ≤ 5 ✓ 🎉", "Alle: ЩШЖЮФ 🎉\n→ twee", "X", false));
        fields.set(2, FormField.choice("hoeVaak", "Hoe vaak", "X", false, List.of(new FormField.Option("", "–"), new FormField.Option("X", "soms → Ş 🎉"))));
        byte[] pdf = form("form-signs.pdf", fields);

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            assertThat(form.getField("naam").getValueAsString()).isEqualTo("Van A → B: ≤ 5 ✓ 🎉");
            form.flatten();
            assertThat(new PDFTextStripper().getText(document)).contains("Van A → B: ≤ 5 ✓ 🎉", "Alle: ЩШЖЮФ 🎉", "→ twee")
                .as("a choice is drawn with one font").contains("soms [1 teken] Ş [1 teken]");
        }
    }

    /** Of the letters of a block, each stands on its own; what no font has is told in words. */
    @ParameterizedTest
    @CsvSource({"0020, 024F", "1E00, 1EFF", "0370, 03E1", "03F0, 03FF", "1F00, 1FFF", "0400, 052F", "1C80, 1C88", "2C60, 2C7F", "A640, A69F", "A720, A7FF",
        "AB30, AB65"})
    void everyLetterOfLatinGreekAndCyrillicIsShownOnPagesAndInFields(String first, String last) throws IOException {
        String letters = IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16)).filter(Character::isDefined)
            .filter(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.CURRENCY_SYMBOL || Character.getType(c) == Character.OTHER_PUNCTUATION)
            .mapToObj(Character::toString).collect(Collectors.joining(" "));
        byte[] page = HtmlToPdfTest.render("Letters", Language.NL, "<p>" + letters.replace("&", "&amp;") + "</p>");
        byte[] fields = form("form-letters-" + first + ".pdf", fields("x", letters, "", false));
        VeraPdf.assertCompliant(page, "ua1", "3a");
        VeraPdf.assertCompliant(fields, "ua1", "3a");
        try (PDDocument onPage = Loader.loadPDF(page); PDDocument inField = Loader.loadPDF(fields)) {
            inField.getDocumentCatalog().getAcroForm(null).flatten();
            for (PDDocument shown : List.of(onPage, inField)) {
                assertThat(characters(new PDFTextStripper().getText(shown))).containsAll(characters(letters)).doesNotContain("[", "]", "□");
            }
        }
    }

    private static Set<String> characters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().mapToObj(Character::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSameFormGivesTheSameBytes() throws IOException {
        assertThat(form("form-same.pdf", fields("Şükrü 😀", "x", "WEKELIJKS", true))).isEqualTo(form("form-same.pdf", fields("Şükrü 😀", "x", "WEKELIJKS", true)));
    }

    @Test
    void aFieldWithoutABoxIsRefused() {
        assertThatThrownBy(() -> FORM.render(PAGE, HtmlToPdfTest.facts("x", Language.NL), List.of(FormField.line("nergens", "", "", false, 0)), List.of()))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("fld-nergens");
    }
}
