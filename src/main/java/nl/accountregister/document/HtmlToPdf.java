package nl.accountregister.document;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

/**
 * Document: lays HTML out as a PDF that passes PDF/UA-1 and PDF/A-3a, with tags, bookmarks and embedded fonts. It
 * fetches nothing; the same HTML, facts and attachments give the same bytes. {@code templates/pdf/layout.jte} is the
 * page to put content in, {@code templates/pdf/document.css} what it looks like.
 */
@Singleton
public class HtmlToPdf {

    private static final Logger LOG = LoggerFactory.getLogger(HtmlToPdf.class);

    static {
        // PDFBox writes its list of the machine's fonts to the home directory unless told otherwise
        if (System.getProperty("pdfbox.fontcache") == null) {
            System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        }
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private final Texts texts;
    private final DocumentStyle style;
    private final PdfFonts fonts = new PdfFonts();
    /** How high the letters of each font are, so that a font is parsed only where it is printed with. */
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final Map<Language, Hyphenation> hyphenation = new EnumMap<>(Language.class);
    private final byte[] colourProfile = ClassPath.bytes("/icc/srgb.icc");

    public HtmlToPdf(Texts texts) {
        this.texts = texts;
        this.style = new DocumentStyle(texts);
        for (Language language : Language.values()) {
            hyphenation.put(language, new Hyphenation(language));
        }
    }

    /** The PDF of this HTML, without attachments. */
    public byte[] render(String html, DocumentFacts facts) {
        return render(html, facts, List.of());
    }

    /**
     * The PDF of this HTML.
     *
     * @param html        well-formed XML with user text escaped, as the templates give it; images, scripts and form
     *                    controls are left out, links other than http(s), mailto and tel lose their address
     * @param attachments files to keep inside the PDF, each with its own name
     * @throws IllegalArgumentException when the HTML is not well-formed, or two attachments have the same name
     */
    public byte[] render(String html, DocumentFacts facts, List<Attachment> attachments) {
        return render(html, facts, attachments, "", (renderer, pdf, showable) -> { });
    }

    /** What is added to a document after its pages are laid out. */
    interface Addition {
        void to(PdfBoxRenderer renderer, PDDocument pdf, ShowableText showable) throws IOException;
    }

    /** The same with an addition; {@code added} says what it is, so that another addition gives another identity. */
    byte[] render(String html, DocumentFacts facts, List<Attachment> attachments, String added, Addition addition) {
        ShowableText showable = new ShowableText(fonts::shows, facts.language(), texts);
        HtmlTree tree = HtmlTree.of(html, facts, style.of(facts, showable::of), showable);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colourProfile);
        builder.useReplacementText("\u25A1");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        builder.withDiagnosticConsumer(HtmlToPdf::log);
        builder.useHyphenation(hyphenation.get(facts.language()));
        fonts.supply(builder, tree.text());
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.withW3cDocument(tree.document(), "");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer(); PDDocument pdf = renderer.createPDFKeepOpen()) {
            addition.to(renderer, pdf, showable);
            PdfAttachments.write(pdf, attachments, facts.createdAt());
            PdfMetadata.write(pdf, facts, identity(html + added, facts, attachments));
            ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void log(Diagnostic diagnostic) {
        if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
            LOG.debug("{}", diagnostic.getFormattedMessage());
        }
    }

    private static byte[] identity(String html, DocumentFacts facts, List<Attachment> attachments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(html.getBytes(StandardCharsets.UTF_8));
            digest.update(facts.toString().getBytes(StandardCharsets.UTF_8));
            attachments.forEach(attachment -> digest.update(attachment.content()));
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
