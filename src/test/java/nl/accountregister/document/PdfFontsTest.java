package nl.accountregister.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import nl.accountregister.shared.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The fonts of a document")
class PdfFontsTest {

    private static final PdfFonts FONTS = new PdfFonts();

    /** Remembers which fonts it was given. */
    private static final class Given extends PdfRendererBuilder {

        private final Set<String> families = new TreeSet<>();

        @Override
        public PdfRendererBuilder useFont(FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style, boolean subset,
                                          Set<FSFontUseCase> useCases) {
            families.add(family);
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Café Zoë, €5 – “goed” © 2026 No. 1 #*', false, false",
        "'Het plan is 🎉', false, true",
        "'Ψυχή, Київ en ŞĞ', false, false",
        "'Ԛазақ', true, false",
        "'Ԛазақ 👍', true, true"})
    @DisplayName("that are parsed are those that its text needs")
    void needed(String text, boolean extended, boolean emoji) {
        Given given = new Given();
        FONTS.supply(given, text);
        assertThat(given.families.contains("Noto Sans Extended")).isEqualTo(extended);
        assertThat(given.families.contains("Noto Emoji")).isEqualTo(emoji);
        assertThat(given.families).contains(PdfFonts.FAMILY);
    }

    @Test
    @DisplayName("that are embedded hold no emoji, unless it has one")
    void embedded() throws IOException {
        assertThat(fonts("<p>Gewoon een verhaal, in <b>vet</b> en <i>cursief</i>.</p>")).isNotEmpty().noneMatch(name -> name.contains("Emoji"));
        assertThat(fonts("<p>Een verhaal 🎉</p>")).anyMatch(name -> name.contains("Emoji"));
    }

    private static Set<String> fonts(String content) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(HtmlToPdfTest.render("Lettertypen", Language.NL, content))) {
            for (var page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName font : resources.getFontNames()) {
                    names.add(resources.getFont(font).getName());
                }
            }
        }
        return names;
    }
}
