package nl.accountregister.web;

import java.text.Normalizer;

/**
 * Geüpload bestand: a file that came with a form, whole and as it was sent. Nobody has looked inside yet.
 *
 * @param name  the name that the sender gave it, fit to be stored and shown: one line without a folder, at most
 *              {@value #LONGEST} characters, {@code bestand} when there is none; never the name of a file of ours
 * @param bytes the content; empty when the file was
 */
public record Upload(String name, byte[] bytes) {

    /** Most characters of a name. */
    public static final int LONGEST = 120;
    private static final String NO_NAME = "bestand";

    public Upload {
        name = clean(name);
    }

    private static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().filter(Upload::isShown).forEach(clean::appendCodePoint);
        String name = clean.toString().strip();
        if (name.codePointCount(0, name.length()) > LONGEST) {
            name = shortened(name);
        }
        return name.isEmpty() ? NO_NAME : name;
    }

    /** Format characters turn the order of what follows them: {@code gpj.exe} would look like {@code exe.jpg}. */
    private static boolean isShown(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** The beginning and the end: what kind of file it is stands at the end. */
    private static String shortened(String name) {
        int[] all = name.codePoints().toArray();
        int end = 10;
        return new String(all, 0, LONGEST - end - 1) + "…" + new String(all, all.length - end, end);
    }
}
