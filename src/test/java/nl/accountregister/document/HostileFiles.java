package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that somebody could send to hurt the register, or by mistake, each made here. */
final class HostileFiles {

    /** @param why what may be said of it; more than one where PDFBox may see the one or the other first */
    record Hostile(String name, byte[] bytes, Set<Reason> why) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>";
    private static final String FIELD = "<</T(formulier)/FT/Tx/V(locatiepagina@1)>>";

    /** So far before the stream that a look at what comes before it does not see it. */
    private static final String OUT_OF_SIGHT = "/Filter[/ASCIIHexDecode/FlateDecode]/Pad(" + "x".repeat(4000) + ")";

    private HostileFiles() {
    }

    static Stream<Hostile> all(byte[] good) {
        return Stream.of(otherKinds(good), broken(good), bombs(), packing(), trees(), masses(), running(), locked(good)).flatMap(s -> s);
    }

    private static Hostile hostile(String name, byte[] bytes, Reason... why) {
        return new Hostile(name, bytes, Set.of(why));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] random(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** A catalog with a form and one page; what follows are objects 5 and on. */
    private static RawPdf form(String catalog, String acroForm, String page) {
        return new RawPdf().object("<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R" + catalog + ">>").object(PAGES).object(page).object(acroForm);
    }

    private static RawPdf form(String catalog) {
        return form(catalog, "<</Fields[5 0 R]>>", PAGE).object(FIELD);
    }

    /** A small form with one field, that nothing is wrong with. */
    static byte[] small() {
        return form("").end();
    }

    private static Stream<Hostile> otherKinds(byte[] good) {
        byte[] large = Arrays.copyOf(good, FilledForms.MOST_BYTES + 1);
        return Stream.of(
            hostile("an empty file", new byte[0], Reason.EMPTY),
            hostile("10 MB and one byte", large, Reason.TOO_LARGE),
            hostile("random bytes", random(300_000, 1), Reason.NO_PDF),
            hostile("a web page", latin("\r\n<!DOCTYPE html><html><body>%PDF-1.7 log eerst in</body></html>"), Reason.WEB_PAGE),
            hostile("a Word file", zip("word/document.xml"), Reason.WORD_FILE),
            hostile("an old Word file", joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, random(5000, 2)), Reason.WORD_FILE),
            hostile("rich text", latin("{\\rtf1\\ansi plan}"), Reason.WORD_FILE),
            hostile("a photo", joined(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, random(5000, 3)), Reason.PICTURE),
            hostile("a photo of a phone", joined(latin("\0\0\0\u0018ftypheic"), random(5000, 4)), Reason.PICTURE),
            hostile("a PDF without a form", new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>").object(PAGES).object(PAGE).end(), Reason.NO_FIELDS),
            hostile("a form without a field", form("", "<</Fields[]>>", PAGE).end(), Reason.NO_FIELDS),
            hostile("a form with a place to sign only", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(hier)/FT/Sig>>").end(), Reason.NO_FIELDS));
    }

    private static byte[] zip(String entry) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(latin("<w:document/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Stream<Hostile> broken(byte[] good) {
        Stream<Hostile> cut = IntStream.of(20, 1500, good.length / 3, good.length / 2, good.length * 9 / 10, good.length - 40, good.length - 8)
            .mapToObj(length -> hostile("cut off after " + length * 100L / good.length + " %", Arrays.copyOf(good, length), Reason.DAMAGED));
        byte[] hole = good.clone();
        int fields = new String(good, StandardCharsets.ISO_8859_1).lastIndexOf("/ObjStm");
        Arrays.fill(hole, fields, fields + 1000, (byte) 'x');
        RawPdf lost = form("", "<</Fields[5 0 R 77 0 R]>>", PAGE).object(FIELD);
        RawPdf loop = form("");
        return Stream.concat(cut, Stream.of(
            hostile("a header and random bytes", joined(latin("%PDF-1.7\n"), random(300_000, 5)), Reason.DAMAGED),
            hostile("a header, random bytes and an end", joined(latin("%PDF-1.7\n"), random(300_000, 6), latin("\nstartxref\n9\n%%EOF\n")), Reason.DAMAGED),
            hostile("a header and an end", latin("%PDF-1.7\n%%EOF\n"), Reason.DAMAGED),
            hostile("nothing left where the fields were", hole, Reason.DAMAGED, Reason.NO_FIELDS),
            hostile("a field that is not there", lost.end(), Reason.DAMAGED),
            hostile("no pages", new RawPdf().object("<</Type/Catalog/AcroForm<</Fields[<</T(a)/FT/Tx>>]>>>>").end(), Reason.DAMAGED),
            hostile("a table that comes after itself, and no form", new RawPdf().object("<</Type/Catalog/Pages 2 0 R>>").object(PAGES).object(PAGE)
                .trailer("/Prev " + loop.size()).end(), Reason.DAMAGED, Reason.NO_FIELDS)));
    }

    private static Stream<Hostile> bombs() {
        byte[] objects = RawPdf.bomb("5 0 " + FIELD, 1024);
        byte[] blanks = RawPdf.bomb("q ", 1024);
        RawPdf stream = form("", "<</Fields[5 0 R]>>", "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>").object(FIELD).stream("/Filter/FlateDecode", blanks);
        RawPdf named = form("", "<</Fields[5 0 R]>>", PAGE).object(FIELD).stream("/#46ilter[/Fl#61teDecode]", blanks);
        RawPdf many = form("");
        byte[] some = RawPdf.bomb("q ", 20);
        IntStream.range(0, 40).forEach(i -> many.stream("/Filter/FlateDecode", some));
        return Stream.of(
            hostile("an object stream of 1 GB", objectStream("/Filter/FlateDecode", objects), Reason.INFLATES),
            hostile("an object stream of 1 GB, packed out of sight", objectStream(OUT_OF_SIGHT,
                hex(objects)), Reason.INFLATES),
            hostile("a table of 1 GB", tableStream(RawPdf.bomb("", 1024), "/Filter/FlateDecode"), Reason.INFLATES),
            hostile("a page of 1 GB", stream.end(), Reason.INFLATES),
            hostile("a page of 1 GB whose filter is written otherwise", named.end(), Reason.INFLATES),
            hostile("forty pages of 20 MB", many.end(), Reason.INFLATES),
            hostile("an answer of 1 GB", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/FT/Tx/V 6 0 R>>").stream("/Filter/FlateDecode", blanks).end(),
                Reason.INFLATES),
            hostile("an answer of 1 GB, packed out of sight", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/FT/Tx/V 6 0 R>>")
                .stream(OUT_OF_SIGHT, hex(blanks)).end(), Reason.INFLATES, Reason.TOO_MUCH_IN_IT));
    }

    private static byte[] hex(byte[] bytes) {
        return latin(HexFormat.of().formatHex(bytes) + ">");
    }

    /** A form whose field is in an object stream. */
    static byte[] objectStream(String entries, byte[] content) {
        RawPdf pdf = form("", "<</Fields[5 0 R]>>", PAGE).object("null");
        pdf.stream("/Type/ObjStm/N 1/First 4" + entries, content);
        return pdf.endWithStream(5, 6);
    }

    private static byte[] tableStream(byte[] content, String entries) {
        RawPdf pdf = form("");
        int start = pdf.size();
        return pdf.stream("/Type/XRef/Size 100000000/W[1 4 1]/Root 1 0 R" + entries, content).endAt(start);
    }

    private static Stream<Hostile> packing() {
        byte[] content = RawPdf.deflated(latin("q Q"));
        return Stream.of("[/ASCII85Decode/FlateDecode]", "[/FlateDecode/FlateDecode]", "/LZWDecode", "/RunLengthDecode", "[/Crypt]",
                "[" + "/ASCIIHexDecode".repeat(100) + "]")
            .map(filter -> hostile("a stream packed with " + (filter.length() > 50 ? "a hundred filters" : filter),
                form("").stream("/Filter" + filter, content).end(), Reason.ODD_PACKING));
    }

    private static Stream<Hostile> trees() {
        RawPdf deep = form("", "<</Fields[5 0 R]>>", PAGE);
        for (int i = 0; i < 100; i++) {
            deep.object("<</T(a)/FT/Tx/Kids[" + (6 + i) + " 0 R]>>");
        }
        String nested = "<</T(a)/FT/Tx/Kids[".repeat(100_000) + FIELD + "]>>".repeat(100_000);
        return Stream.of(
            hostile("fields a hundred deep", deep.object(FIELD).end(), Reason.TANGLED),
            hostile("fields a hundred thousand deep, each within the other", form("", "<</Fields[" + nested + "]>>", PAGE).end(), Reason.TANGLED, Reason.DAMAGED,
                Reason.NO_FIELDS),
            hostile("a field within itself", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/FT/Tx/Kids[5 0 R]>>").end(), Reason.TANGLED),
            hostile("a field within a field within it", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/Parent 6 0 R/Kids[6 0 R]>>")
                .object("<</T(b)/FT/Tx/Parent 5 0 R/Kids[5 0 R]>>").end(), Reason.TANGLED),
            hostile("pages within themselves", new RawPdf().object("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>")
                .object("<</Type/Pages/Kids[4 0 R]/Count 1>>").object(FIELD).object("<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 1>>").end(),
                Reason.TANGLED, Reason.DAMAGED));
    }

    private static Stream<Hostile> masses() {
        String fields = IntStream.range(0, 200_000).mapToObj(i -> "<</T(" + i + ")/FT/Tx>>").collect(Collectors.joining());
        RawPdf objects = form("");
        IntStream.range(0, 60_000).forEach(i -> objects.object("<<>>"));
        String text = "(" + "langetekst ".repeat(500_000) + ")";
        return Stream.of(
            hostile("200,000 fields", form("", "<</Fields[" + fields + "]>>", PAGE).end(), Reason.TOO_MUCH_IN_IT),
            hostile("200,000 pages", new RawPdf().object("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>")
                .object("<</Type/Pages/Count 200000/Kids[" + "<</Type/Page/Parent 2 0 R>>".repeat(200_000) + "]>>").object(FIELD).end(), Reason.TOO_MUCH_IN_IT,
                Reason.INFLATES),
            hostile("60,000 objects", objects.end(), Reason.TOO_MUCH_IN_IT),
            hostile("30,000 streams", form("").text("stream ".repeat(30_000)).end(), Reason.TOO_MUCH_IN_IT),
            hostile("an answer of 5 MB", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/FT/Tx/V" + text + ">>").end(), Reason.TOO_MUCH_IN_IT),
            hostile("a name of 5 MB", form("", "<</Fields[5 0 R]>>", PAGE).object("<</FT/Tx/T" + text + ">>").end(), Reason.TOO_MUCH_IN_IT));
    }

    private static Stream<Hostile> running() {
        String script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
        return Stream.of(
            hostile("script on opening", form("/OpenAction" + script).end(), Reason.RUNS_SOMETHING),
            hostile("script by name", form("/Names<</JavaScript<</Names[(a) 6 0 R]>>>>").object(script).end(), Reason.RUNS_SOMETHING),
            hostile("script on typing", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/FT/Tx/AA<</K" + script + ">>>>").end(), Reason.RUNS_SOMETHING),
            hostile("script after a jump", form("/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next 6 0 R>>").object(script).end(), Reason.RUNS_SOMETHING),
            hostile("script that nothing refers to", form("").object(script).end(), Reason.RUNS_SOMETHING),
            hostile("a web address on opening", form("/OpenAction<</S/URI/URI(https://kwaad.example)>>").end(), Reason.RUNS_SOMETHING),
            hostile("a web address on leaving a page", form("", "<</Fields[5 0 R]>>", "<</Type/Page/Parent 2 0 R/AA<</C<</S/URI/URI(https://kwaad.example)>>>>>>")
                .object(FIELD).end(), Reason.RUNS_SOMETHING),
            hostile("a program to start", form("", "<</Fields[5 0 R]>>", "<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/A<</S/Launch/F(cmd.exe)>>>>]>>")
                .object(FIELD).end(), Reason.RUNS_SOMETHING),
            hostile("a button that sends", form("", "<</Fields[5 0 R]>>", PAGE).object("<</T(a)/FT/Btn/Ff 65536/A<</S/SubmitForm/F(https://kwaad.example)>>>>").end(),
                Reason.RUNS_SOMETHING),
            hostile("a film", form("", "<</Fields[5 0 R]>>", "<</Type/Page/Parent 2 0 R/Annots[<</Type/Annot/Subtype/RichMedia>>]>>").object(FIELD).end(),
                Reason.RUNS_SOMETHING),
            hostile("a form of Adobe's own kind", form("", "<</Fields[5 0 R]/XFA[(template) 6 0 R]>>", PAGE).object(FIELD).stream("", latin("<xdp/>")).end(),
                Reason.XFA));
    }

    private static Stream<Hostile> locked(byte[] good) {
        return Stream.of(hostile("a password to read", locked(good, "geheim"), Reason.LOCKED), hostile("a password to change", locked(good, ""), Reason.LOCKED),
            hostile("a lock that does not exist", form("").trailer("/Encrypt 99 0 R").end(), Reason.LOCKED));
    }

    private static byte[] locked(byte[] good, String password) {
        try (PDDocument document = Loader.loadPDF(good)) {
            document.protect(new StandardProtectionPolicy("eigenaar", password, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
