package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * The process in which an upload is parsed: the bytes come in at standard input, a {@link FieldsMessage} goes out, and
 * it ends. It is started by {@link ReadingProcess}; the register itself runs nothing of this.
 */
final class FieldReader {

    /** It outlives neither its time nor the register that started it. In milliseconds. */
    private static final long LONGEST = 12_000;

    private FieldReader() {
    }

    public static void main(String[] none) throws IOException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        endInTime();
        DataInputStream in = new DataInputStream(System.in);
        byte[] pdf = in.readNBytes(Math.min(in.readInt(), FilledForms.MOST_BYTES));
        out.write(answer(pdf));
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static byte[] answer(byte[] pdf) throws IOException {
        try {
            return FieldsMessage.of(fields(pdf));
        } catch (UnreadableUpload e) {
            return FieldsMessage.of(e.reason());
        } catch (StackOverflowError e) {
            return FieldsMessage.of(Reason.TANGLED);
        } catch (IOException | RuntimeException | LinkageError e) {
            return FieldsMessage.of(Reason.DAMAGED);
        }
    }

    private static Map<String, List<String>> fields(byte[] pdf) throws IOException {
        COSDocument document = new Parser(pdf).read();
        COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
        if (catalog == null) {
            throw new UnreadableUpload(Reason.DAMAGED);
        }
        ObjectCheck.check(document, catalog);
        return FieldWalk.fields(catalog);
    }

    private static void endInTime() {
        Thread guard = new Thread(() -> {
            try {
                Thread.sleep(LONGEST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
        guard.setDaemon(true);
        guard.start();
    }

    /** PDFBox's own parser up to the objects; it decrypts nothing and makes no document of it. */
    private static final class Parser extends PDFParser {

        Parser(byte[] pdf) throws IOException {
            super(new RandomAccessReadBuffer(pdf));
        }

        COSDocument read() throws IOException {
            if (!parsePDFHeader()) {
                throw new UnreadableUpload(Reason.NO_PDF);
            }
            initialParse();
            return document;
        }

        @Override
        protected COSDictionary retrieveTrailer() throws IOException {
            COSDictionary trailer = super.retrieveTrailer();
            refuseLocked(trailer);
            return trailer;
        }

        @Override
        protected void prepareDecryption() {
            refuseLocked(xrefTrailerResolver.getTrailer());
        }

        private static void refuseLocked(COSDictionary trailer) {
            if (trailer != null && trailer.containsKey(COSName.ENCRYPT)) {
                throw new UnreadableUpload(Reason.LOCKED);
            }
        }
    }
}
