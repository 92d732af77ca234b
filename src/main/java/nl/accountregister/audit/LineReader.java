package nl.accountregister.audit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Regels of a file, one by one, as bytes: of a file that is none of ours not more is held than the longest line that one of ours can have. */
final class LineReader implements Closeable {

    /** In bytes: the values of an entry may be long texts. */
    static final int LONGEST = 32 * 1024 * 1024;
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[0];
    private int from;
    private int to;
    private int length;

    LineReader(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /** Goes on to the next line that is not empty. @return whether there is one @throws IOException also when it is too long */
    boolean next() throws IOException {
        length = 0;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            append(end);
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended && length > 0) {
                return true;
            }
        }
        return length > 0;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        return to > 0;
    }

    private void append(int end) throws IOException {
        int more = end - from;
        if (length + more > LONGEST) {
            throw new IOException("a line of more than " + LONGEST / 1024 / 1024 + " MB");
        }
        if (line.length < length + more) {
            line = Arrays.copyOf(line, Math.max(1024, 2 * (length + more)));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    /** The bytes of the line, of which the first {@link #length()} count. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether the line holds these bytes somewhere. */
    boolean holds(byte[] text) {
        for (int i = 0; i + text.length <= length; i++) {
            if (line[i] == text[0] && Arrays.equals(line, i, i + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
