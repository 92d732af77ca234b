package nl.accountregister.testing;

import java.util.List;

/** Texts that are made to make recognition slow: one piece again and again, behind a beginning that leads deep into the rules. */
public final class HardTexts {

    /** The longest text that recognition looks at, in characters. */
    public static final int LONGEST = 8_192;
    public static final List<String> BEGINNINGS = List.of("", "https://www.facebook.com/", "https://www.google.com/maps/place/a/b/data=", "https://x.example/?");
    public static final List<String> PIECES = List.of("a", ")", "(", "/", "/a", "%", "%41", ":%2f", "a.", ".", "@", "a@", " ", "a ", "@a ", "a.nl ", "?a",
        "&a=b", "#", "-", "a-", "\u0430", "é", "e\u0301", "\u200d", "rn", "(a)", "xn--", "facebook.com/", "https://", ":", "a:1", "\ud83d\ude00", "\ud83d",
        "'", "!1s");

    private HardTexts() {
    }

    public static String of(String beginning, String piece, int length) {
        return (beginning + piece.repeat(length)).substring(0, length);
    }
}
