package nl.accountregister.document;

import nl.accountregister.shared.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/** What a table on paper says of itself: the catalogue, the information dictionary and XMP, which must agree (ISO 19005-2 §6.6). */
final class PaperMetadata {

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    /** PDF/A-2. */
    private static final int PART = 2;

    private final PdfFile file;
    private final TableStatement statement;

    PaperMetadata(PdfFile file, TableStatement statement) {
        this.file = file;
        this.statement = statement;
    }

    void finish(int pages, int structure) throws IOException {
        Instant moment = statement.moment().truncatedTo(ChronoUnit.SECONDS);
        DocumentFacts facts = new DocumentFacts(statement.title(), statement.language(), statement.organisation(), subject(), moment, statement.colour());
        int metadata = file.reserve();
        file.raw(metadata, "/Type /Metadata /Subtype /XML", PdfMetadata.xmp(facts, PART).getBytes(StandardCharsets.UTF_8));
        int profile = file.reserve();
        file.stream(profile, "/N 3", ClassPath.bytes("/icc/srgb.icc"));
        int information = file.reserve();
        String date = "(" + PDF_DATE.format(moment) + ")";
        file.object(information, "<</Title " + string(facts.title()) + " /Author " + string(facts.organisation()) + " /Subject " + string(facts.subject())
            + " /Creator (Accountregister) /Producer (Accountregister) /CreationDate " + date + " /ModDate " + date + ">>");
        int catalog = file.reserve();
        file.object(catalog, "<</Type /Catalog /Pages " + PdfFile.ref(pages) + " /Lang (" + statement.language().code() + ") /MarkInfo <</Marked true>> /StructTreeRoot "
            + PdfFile.ref(structure) + " /Metadata " + PdfFile.ref(metadata) + " /ViewerPreferences <</DisplayDocTitle true>> /OutputIntents [<</Type /OutputIntent"
            + " /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile " + PdfFile.ref(profile) + ">>]>>");
        file.finish(catalog, information, Arrays.copyOf(HexFormat.of().parseHex(Sha256.of(statement.toString())), 16));
    }

    private String subject() {
        return statement.title() + ", " + (statement.day() == null ? "" : statement.day() + ", ") + statement.rows();
    }

    /** As UTF-16 with a mark, so that any name can stand in it. */
    private static String string(String text) {
        return "<FEFF" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }
}
