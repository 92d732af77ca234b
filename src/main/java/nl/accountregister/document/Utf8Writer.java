package nl.accountregister.document;

import java.io.IOException;
import java.io.OutputStream;

/** Text to bytes of UTF-8 with a buffer of its own: what millions of cells pass through. */
final class Utf8Writer {

    private static final int SIZE = 65_536;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    Utf8Writer(OutputStream out) {
        this.out = out;
    }

    /** One character of ASCII. */
    void write(char c) throws IOException {
        if (used == SIZE) {
            drain();
        }
        buffer[used++] = (byte) c;
    }

    void write(String text) throws IOException {
        write(text, 0, text.length());
    }

    /** A part of a text; half a surrogate pair becomes a question mark. */
    void write(String text, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            if (SIZE - used < 4) {
                drain();
            }
            char c = text.charAt(i);
            if (c < 0x80) {
                buffer[used++] = (byte) c;
            } else if (c < 0x800) {
                buffer[used++] = (byte) (0xC0 | c >> 6);
                buffer[used++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                buffer[used++] = (byte) (0xE0 | c >> 12);
                buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
                buffer[used++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                buffer[used++] = (byte) (0xF0 | point >> 18);
                buffer[used++] = (byte) (0x80 | point >> 12 & 0x3F);
                buffer[used++] = (byte) (0x80 | point >> 6 & 0x3F);
                buffer[used++] = (byte) (0x80 | point & 0x3F);
            } else {
                buffer[used++] = '?';
            }
        }
    }

    /** Hands what is buffered to the stream. */
    void flush() throws IOException {
        drain();
        out.flush();
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
