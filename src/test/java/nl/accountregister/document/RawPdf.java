package nl.accountregister.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF written by hand, object by object, so that it can be as wrong as one likes. Object 1 is the catalog. */
final class RawPdf {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();
    private String trailer = "";

    RawPdf() {
        text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /** The next object; the first is number 1. */
    RawPdf object(String content) {
        offsets.add(bytes.size());
        return text(offsets.size() + " 0 obj\n" + content + "\nendobj\n");
    }

    /** The next object, a stream with these entries in its dictionary beside its length. */
    RawPdf stream(String entries, byte[] content) {
        return stream(entries, content, String.valueOf(content.length));
    }

    RawPdf stream(String entries, byte[] content, String length) {
        offsets.add(bytes.size());
        text(offsets.size() + " 0 obj\n<<" + entries + "/Length " + length + ">>\nstream\n");
        bytes.writeBytes(content);
        return text("\nendstream\nendobj\n");
    }

    RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    RawPdf text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    int size() {
        return bytes.size();
    }

    /** With a table of where the objects are. */
    byte[] end() {
        int start = bytes.size();
        StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> table.append(String.format("%010d 00000 n \n", offset)));
        text(table.toString());
        return text("trailer\n<</Root 1 0 R/Size " + (offsets.size() + 1) + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n").bytes.toByteArray();
    }

    /** With the table as a stream, which says that one object is the first in another, an object stream. */
    byte[] endWithStream(int packed, int within) {
        int start = bytes.size();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.writeBytes(new byte[6]);
        for (int i = 1; i <= offsets.size(); i++) {
            int place = i == packed ? within : offsets.get(i - 1);
            rows.writeBytes(new byte[] {(byte) (i == packed ? 2 : 1), (byte) (place >> 24), (byte) (place >> 16), (byte) (place >> 8), (byte) place, 0});
        }
        return stream("/Type/XRef/Size " + (offsets.size() + 1) + "/W[1 4 1]/Root 1 0 R", rows.toByteArray()).endAt(start);
    }

    /** Without a table; the last thing written is what {@code startxref} points at. */
    byte[] endAt(int start) {
        return text("startxref\n" + start + "\n%%EOF\n").bytes.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** What inflates to these bytes and then this many MB of blanks, made without packing them all: each MB packs alike. */
    static byte[] bomb(String start, int megabytes) {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(flushed(deflater, start.getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(flushed(deflater, blanks));
        byte[] again = flushed(deflater, blanks);
        for (int i = 1; i < megabytes; i++) {
            out.writeBytes(again);
        }
        deflater.end();
        out.writeBytes(new byte[] {3, 0});
        return out.toByteArray();
    }

    private static byte[] flushed(Deflater deflater, byte[] content) {
        deflater.setInput(content);
        byte[] buffer = new byte[64 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int n = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH); n > 0;
             n = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH)) {
            out.write(buffer, 0, n);
            if (n < buffer.length) {
                break;
            }
        }
        return out.toByteArray();
    }
}
