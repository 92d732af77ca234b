package nl.accountregister.outbox;

/** Text for a header of a mail: a line end in it would start a header that nobody wrote. */
final class OneLine {

    private OneLine() {
    }

    /** The text on one line, without control characters, cut to a number of characters. */
    static String of(String text, int max) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        if (line.length() <= max) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(max - 2)) ? max - 2 : max - 1;
        return line.substring(0, end) + "…";
    }
}
