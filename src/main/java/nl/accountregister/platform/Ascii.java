package nl.accountregister.platform;

/** Text of host names and literals. Java's own lower-casing makes an ASCII k of the Kelvin sign, and that opens a door. */
final class Ascii {

    private Ascii() {
    }

    static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                StringBuilder lower = new StringBuilder(text);
                for (int j = i; j < lower.length(); j++) {
                    char d = lower.charAt(j);
                    if (d >= 'A' && d <= 'Z') {
                        lower.setCharAt(j, (char) (d + 32));
                    }
                }
                return lower.toString();
            }
        }
        return text;
    }

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
