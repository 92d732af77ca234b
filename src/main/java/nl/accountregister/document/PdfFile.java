package nl.accountregister.document;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF 1.7 file that is written while it is thought of (ISO 32000-1 §7.5): of what is written only the place is kept, eight
 * bytes an object, so that a table of many pages needs no more memory than a short one. Small objects go together into
 * compressed object streams (§7.5.7). PDFBox keeps a whole document until it is saved.
 */
final class PdfFile {

    private static final int TOGETHER = 200;
    /** Objects within streams have the number of the stream and their place in it in one figure below zero. */
    private static final int PLACES = 1 << 12;

    private final OutputStream out;
    private long position;
    private long[] places = new long[1024];
    private int last;
    private final StringBuilder index = new StringBuilder();
    private final ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    private int held;
    private int holder;

    PdfFile(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n");
        write(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    }

    /** A number for an object that is written later; it can be referred to at once. */
    int reserve() {
        last++;
        if (last >= places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        return last;
    }

    static String ref(int number) {
        return number + " 0 R";
    }

    /** An object of text that is no stream. */
    void object(int number, CharSequence body) throws IOException {
        if (held == 0) {
            holder = reserve();
        }
        index.append(number).append(' ').append(bodies.size()).append(' ');
        bodies.write(ascii(body));
        bodies.write('\n');
        places[number] = -((long) holder * PLACES + held + 1);
        if (++held == TOGETHER) {
            drain();
        }
    }

    /** A stream, compressed. @param entries of its dictionary, without length and filter */
    void stream(int number, String entries, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 3 + 64);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        }
        raw(number, entries + " /Filter /FlateDecode", packed.toByteArray());
    }

    /** A stream as it is. */
    void raw(int number, String entries, byte[] content) throws IOException {
        places[number] = position;
        write(number + " 0 obj\n<<" + entries + " /Length " + content.length + ">>\nstream\n");
        write(content);
        write("\nendstream\nendobj\n");
    }

    /** What PDFBox made, with all that hangs on it. @return the number by which to refer to it */
    int made(COSDictionary made) throws IOException {
        int number = reserve();
        if (made instanceof COSStream stream) {
            StringBuilder entries = new StringBuilder();
            for (Map.Entry<COSName, COSBase> entry : stream.entrySet()) {
                if (!entry.getKey().equals(COSName.LENGTH)) {
                    entries.append(name(entry.getKey())).append(' ').append(text(entry.getValue()));
                }
            }
            try (InputStream content = stream.createRawInputStream()) {
                raw(number, entries.toString(), content.readAllBytes());
            }
        } else {
            object(number, dictionary(made));
        }
        return number;
    }

    /** Ends the file. */
    void finish(int catalog, int information, byte[] identity) throws IOException {
        drain();
        int number = reserve();
        places[number] = position;
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        entry(table, 0, 0, 0xFFFF);
        for (int i = 1; i <= last; i++) {
            long place = places[i];
            if (place > 0) {
                entry(table, 1, place, 0);
            } else if (place < 0) {
                entry(table, 2, (-place - 1) / PLACES, (int) ((-place - 1) % PLACES));
            } else {
                entry(table, 0, 0, 0xFFFF);
            }
        }
        long start = position;
        String id = "<" + HexFormat.of().formatHex(identity) + ">";
        stream(number, "/Type /XRef /Size " + (last + 1) + " /W [1 6 2] /Root " + ref(catalog) + " /Info " + ref(information) + " /ID [" + id + id + "]",
            table.toByteArray());
        write("startxref\n" + start + "\n%%EOF\n");
        out.flush();
    }

    private static void entry(ByteArrayOutputStream table, int kind, long place, int rest) {
        table.write(kind);
        for (int shift = 40; shift >= 0; shift -= 8) {
            table.write((int) (place >> shift));
        }
        table.write(rest >> 8);
        table.write(rest);
    }

    private void drain() throws IOException {
        if (held == 0) {
            return;
        }
        byte[] head = ascii(index);
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + bodies.size());
        all.write(head);
        bodies.writeTo(all);
        stream(holder, "/Type /ObjStm /N " + held + " /First " + head.length, all.toByteArray());
        index.setLength(0);
        bodies.reset();
        held = 0;
    }

    private String text(COSBase base) throws IOException {
        if (base instanceof COSObject object) {
            return text(object.getObject());
        }
        if (base instanceof COSStream stream) {
            return ref(made(stream));
        }
        if (base instanceof COSDictionary dictionary) {
            // fonts and their descriptors are looked for as objects of their own
            return dictionary.containsKey(COSName.TYPE) ? ref(made(dictionary)) : dictionary(dictionary);
        }
        if (base instanceof COSArray array) {
            StringBuilder all = new StringBuilder("[");
            for (COSBase one : array) {
                all.append(text(one)).append(' ');
            }
            return all.append(']').toString();
        }
        if (base instanceof COSName name) {
            return name(name);
        }
        if (base instanceof COSString string) {
            return "<" + string.toHexString() + ">";
        }
        if (base instanceof COSNumber number) {
            float value = number.floatValue();
            return value == (long) value ? Long.toString((long) value) : Float.toString(value);
        }
        return base instanceof COSBoolean flag ? Boolean.toString(flag.getValue()) : "null";
    }

    private String dictionary(COSDictionary dictionary) throws IOException {
        StringBuilder all = new StringBuilder("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            all.append(name(entry.getKey())).append(' ').append(text(entry.getValue())).append(' ');
        }
        return all.append(">>").toString();
    }

    private static String name(COSName name) {
        StringBuilder safe = new StringBuilder("/");
        for (byte b : name.getName().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 0x7F && "#/()<>[]{}%".indexOf(b) < 0;
            safe.append(plain ? String.valueOf((char) b) : String.format("#%02X", b & 0xFF));
        }
        return safe.toString();
    }

    private static byte[] ascii(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void write(String text) throws IOException {
        write(ascii(text));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }
}
