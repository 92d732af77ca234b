package nl.accountregister.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986, over UTF-8. */
final class PercentCoding {

    private static final String PLAIN = "-._~!$'()*+,;=:@";

    private PercentCoding() {
    }

    /**
     * The text meant, decoded once.
     *
     * @param plusIsBlank as in a query
     * @throws Refusal when a percent sign is not followed by two hexadecimal digits, or control characters or bytes
     *                 that are no UTF-8 come out
     */
    static String decode(String text, boolean plusIsBlank) {
        if (text.indexOf('%') < 0) {
            return plusIsBlank ? text.replace('+', ' ') : text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '%') {
                int high = i + 2 < text.length() ? hex(text.charAt(i + 1)) : -1;
                int low = i + 2 < text.length() ? hex(text.charAt(i + 2)) : -1;
                if (high < 0 || low < 0) {
                    throw new Refusal(Reason.ODD_CHARACTERS);
                }
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                int codePoint = text.codePointAt(i);
                bytes.writeBytes(Character.toString(plusIsBlank && c == '+' ? ' ' : codePoint)
                    .getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            if (decoded.codePoints().anyMatch(Character::isISOControl)) {
                throw new Refusal(Reason.ODD_CHARACTERS);
            }
            return decoded;
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.ODD_CHARACTERS);
        }
    }

    /** As it may stand in a path: letters, digits and what RFC 3986 lets stand there, the rest as capital hexadecimals. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (Ascii.isLetter(c) || Ascii.isDigit(c) || PLAIN.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }

    private static int hex(char c) {
        return c > 127 ? -1 : Character.digit(c, 16);
    }
}
