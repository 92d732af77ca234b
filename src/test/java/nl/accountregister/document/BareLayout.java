package nl.accountregister.document;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import nl.accountregister.shared.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * openhtmltopdf by itself, with the style sheet and the fonts of the register's documents and nothing of what the
 * register adds: the floor under the cost of a document.
 */
public final class BareLayout {

    private final PdfFonts fonts = new PdfFonts();
    private final DocumentStyle style;
    /** As the register keeps them: what is compared is the layout, and not who parses a font twice. */
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final byte[] colourProfile = ClassPath.bytes("/icc/srgb.icc");

    public BareLayout(Texts texts) {
        style = new DocumentStyle(texts);
    }

    /** A tagged PDF/A-3a, which claims PDF/UA-1. */
    public byte[] tagged(String html, DocumentFacts facts) throws IOException {
        PdfRendererBuilder builder = builder(html, facts);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colourProfile);
        return run(builder);
    }

    /** An ordinary PDF. */
    public byte[] untagged(String html, DocumentFacts facts) throws IOException {
        return run(builder(html, facts));
    }

    private PdfRendererBuilder builder(String html, DocumentFacts facts) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.supply(builder, html);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.withHtmlContent(html.replace("<head>", "<head><style>" + style.of(facts, UnaryOperator.identity()) + "</style>"), "");
        return builder;
    }

    private static byte[] run(PdfRendererBuilder builder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }
}
