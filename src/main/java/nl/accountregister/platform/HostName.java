package nl.accountregister.platform;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;

/**
 * Hostnaam in the one form that is compared.
 *
 * @param ascii     lower-case; international names as {@code xn--}
 * @param foreign   whether it was written with other characters, or is international
 * @param disguised whether it was written with characters that only stand for plain ones, such as full-width letters
 */
record HostName(String ascii, boolean foreign, boolean disguised) {

    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    private static final IDNA UTS46 = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ
        | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** @throws Refusal when it is no name of a host on the internet: an IP address, one word, or with odd characters */
    static HostName parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Refusal(Reason.NOT_A_HOST);
        }
        if (!Ascii.is(text)) {
            String ascii = checked(idna(text));
            return new HostName(ascii, true, !ascii.contains("xn--") || !NFKC.normalize(text).equals(NFC.normalize(text)));
        }
        String host = Ascii.lower(text);
        boolean international = host.contains("xn--");
        if (international) {
            idna(host);
        }
        return new HostName(checked(host), international, false);
    }

    /** As a person reads it: {@code zorgcafé.example} for {@code xn--zorgcaf-hya.example}. */
    static String readable(String ascii) {
        return ascii.contains("xn--") ? UTS46.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString() : ascii;
    }

    private static String idna(String text) {
        IDNA.Info info = new IDNA.Info();
        String ascii = UTS46.nameToASCII(text, new StringBuilder(), info).toString();
        if (info.hasErrors()) {
            throw new Refusal(Reason.NOT_A_HOST);
        }
        return ascii;
    }

    private static String checked(String host) {
        int labelStart = 0;
        boolean lettersInLast = false;
        int dots = 0;
        for (int i = 0; i <= host.length(); i++) {
            char c = i < host.length() ? host.charAt(i) : '.';
            if (c == '.') {
                int length = i - labelStart;
                if (length == 0 || length > MAX_LABEL || host.charAt(labelStart) == '-' || host.charAt(i - 1) == '-') {
                    throw new Refusal(Reason.NOT_A_HOST);
                }
                if (i < host.length()) {
                    dots++;
                    lettersInLast = false;
                    labelStart = i + 1;
                }
            } else if (c >= 'a' && c <= 'z') {
                lettersInLast = true;
            } else if (!Ascii.isDigit(c) && c != '-') {
                throw new Refusal(Reason.NOT_A_HOST);
            }
        }
        if (dots == 0 || !lettersInLast || host.length() - labelStart < 2) {
            throw new Refusal(Reason.NOT_A_HOST);
        }
        return host;
    }
}
