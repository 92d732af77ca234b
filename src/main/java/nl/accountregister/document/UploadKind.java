package nl.accountregister.document;

import nl.accountregister.document.UnreadableUpload.Reason;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether an upload is a whole PDF of a size that is taken, by its first and last bytes; what its name says is of no use. */
final class UploadKind {

    /** PDF 1.7, implementation notes 13 and 18: readers look for the header and the end in this many bytes. */
    private static final int EDGE = 1024;

    private UploadKind() {
    }

    /** @throws UnreadableUpload when it is something else */
    static void check(byte[] upload) {
        if (upload.length == 0) {
            throw new UnreadableUpload(Reason.EMPTY);
        }
        if (upload.length > FilledForms.MOST_BYTES) {
            throw new UnreadableUpload(Reason.TOO_LARGE);
        }
        String head = edge(upload, 0);
        if (isWord(upload)) {
            throw new UnreadableUpload(Reason.WORD_FILE);
        }
        if (isPicture(upload)) {
            throw new UnreadableUpload(Reason.PICTURE);
        }
        String start = head.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
        if (start.startsWith("<")) {
            throw new UnreadableUpload(Reason.WEB_PAGE);
        }
        if (!head.contains("%PDF-")) {
            throw new UnreadableUpload(Reason.NO_PDF);
        }
        // half a file would be read as a form with half its answers
        if (!edge(upload, upload.length - 2 * EDGE).contains("%%EOF")) {
            throw new UnreadableUpload(Reason.DAMAGED);
        }
    }

    private static String edge(byte[] upload, int from) {
        int start = Math.max(0, from);
        int length = Math.min(from == 0 ? EDGE : 2 * EDGE, upload.length - start);
        return new String(upload, start, length, StandardCharsets.ISO_8859_1);
    }

    /** Also any other zip file and document of an office program. */
    private static boolean isWord(byte[] upload) {
        return starts(upload, 'P', 'K', 3, 4) || starts(upload, 0xD0, 0xCF, 0x11, 0xE0) || starts(upload, '{', '\\', 'r', 't', 'f');
    }

    private static boolean isPicture(byte[] upload) {
        return starts(upload, 0xFF, 0xD8, 0xFF) || starts(upload, 0x89, 'P', 'N', 'G') || starts(upload, 'G', 'I', 'F', '8')
            || starts(upload, 'I', 'I', '*', 0) || starts(upload, 'M', 'M', 0, '*')
            || upload.length > 12 && upload[4] == 'f' && upload[5] == 't' && upload[6] == 'y' && upload[7] == 'p';
    }

    private static boolean starts(byte[] upload, int... bytes) {
        if (upload.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((upload[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
