package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the streams of a PDF inflate to, found out without holding more than a few bytes of it. It looks for streams
 * as a reader that repairs a broken file does, and believes neither lengths nor tables; what it cannot see (a filter
 * named by reference, a stream within a stream) is left to the little memory of {@link ReadingProcess}.
 */
final class StreamScan {

    /** Most bytes that one stream inflates to. */
    private static final long ONE = 32L << 20;
    /** Most bytes that are inflated and come out of it, for all streams together. */
    private static final long ALL = 80L << 20;
    /** A form has some hundreds. */
    private static final int MOST_STREAMS = 20_000;
    /** How far the dictionary of a stream is looked back for. */
    private static final int DICTIONARY = 2048;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?:(\\d+\\s+\\d+\\s+R)|\\[([^\\]]*)]|/([^\\s/<>\\[\\]()%]+))");
    private static final Pattern TYPE = Pattern.compile("/Type\\s*/(ObjStm|XRef)\\b");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    /** What packs pictures; nothing of it is unpacked here. */
    private static final Set<String> PICTURES = Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");
    private static final Set<String> LETTERS = Set.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private final byte[] pdf;
    private final byte[] sink = new byte[16 * 1024];
    private long budget = ALL;

    private StreamScan(byte[] pdf) {
        this.pdf = pdf;
    }

    /** @throws UnreadableUpload when a stream inflates to too much, or is packed in a way that cannot be looked over */
    static void check(byte[] pdf) {
        new StreamScan(pdf).run();
    }

    private void run() {
        Inflater inflater = new Inflater(true);
        try {
            int streams = 0;
            for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
                if (++streams > MOST_STREAMS) {
                    throw new UnreadableUpload(Reason.TOO_MUCH_IN_IT);
                }
                if (isFlate(dictionary(at))) {
                    inflate(inflater, at + STREAM.length);
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** The next {@code stream} that is no {@code endstream}. */
    private int next(int from) {
        for (int i = from; i <= pdf.length - STREAM.length; i++) {
            if (pdf[i] == 's' && pdf[i + 1] == 't' && pdf[i + 5] == 'm' && pdf[i + 2] == 'r' && pdf[i + 3] == 'e' && pdf[i + 4] == 'a'
                && !(i >= 3 && pdf[i - 3] == 'e' && pdf[i - 2] == 'n' && pdf[i - 1] == 'd')) {
                return i;
            }
        }
        return -1;
    }

    private String dictionary(int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        String before = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
        String own = before.substring(before.lastIndexOf(" obj") + 1);
        return own.indexOf('#') < 0 ? own : ESCAPE.matcher(own).replaceAll(m -> Matcher.quoteReplacement(
            String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** Whether the stream may be inflated first of all; also when that cannot be told. */
    private static boolean isFlate(String dictionary) {
        boolean holdsObjects = TYPE.matcher(dictionary).find();
        Matcher filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            return !holdsObjects;
        }
        if (filter.group(1) != null) {
            if (holdsObjects) {
                throw new UnreadableUpload(Reason.ODD_PACKING);
            }
            return true;
        }
        List<String> names = names(filter.group(2) == null ? "/" + filter.group(3) : filter.group(2));
        boolean flate = !names.isEmpty() && FLATE.contains(names.get(0));
        boolean usual = names.isEmpty() || names.size() == 1 && (flate || !holdsObjects && (PICTURES.contains(names.get(0)) || LETTERS.contains(names.get(0))))
            || names.size() == 2 && flate && !holdsObjects && PICTURES.contains(names.get(1));
        if (!usual) {
            throw new UnreadableUpload(Reason.ODD_PACKING);
        }
        return flate;
    }

    private static List<String> names(String array) {
        List<String> names = new ArrayList<>();
        for (String name : array.split("/")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** As PDFBox does: two bytes of header that nobody checks, then raw deflate, until it ends or breaks. */
    private void inflate(Inflater inflater, int from) {
        int start = from;
        if (start < pdf.length && pdf[start] == '\r') {
            start++;
        }
        if (start < pdf.length && pdf[start] == '\n') {
            start++;
        }
        start = Math.min(pdf.length, start + 2);
        inflater.reset();
        inflater.setInput(pdf, start, pdf.length - start);
        long read = 0;
        try {
            while (!inflater.finished() && !inflater.needsDictionary()) {
                int out = inflater.inflate(sink);
                budget -= out + inflater.getBytesRead() - read;
                read = inflater.getBytesRead();
                if (inflater.getBytesWritten() > ONE || budget < 0) {
                    throw new UnreadableUpload(Reason.INFLATES);
                }
                if (out == 0 && inflater.needsInput()) {
                    return;
                }
            }
        } catch (DataFormatException e) {
            // not deflate after all, or cut short: whoever reads it stops here too
            return;
        }
    }
}
