package nl.accountregister.document;

import nl.accountregister.shared.RuleViolation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Tekst of a file whose encoding nobody told: UTF-8 or UTF-16 when it can be nothing else, otherwise Windows-1252, in which
 * a Dutch Excel saves. A guess by statistics can take the few accents of a list of names for
 * another alphabet now and then, which would spoil a name without anyone being told.
 *
 * @param encoding name of the encoding
 * @param body     the text, without a byte order mark
 */
record CsvText(String encoding, String body) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 65_536;

    static CsvText of(String field, byte[] content) {
        if (content.length == 0) {
            throw RuleViolation.of(field, "sheet.empty");
        }
        refuseOtherKinds(field, content);
        Charset charset = charset(content);
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString();
            String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (isNoText(body)) {
                throw RuleViolation.of(field, "sheet.binary");
            }
            return new CsvText(charset.name().toLowerCase(Locale.ROOT), body);
        } catch (CharacterCodingException e) {
            throw RuleViolation.of(field, "sheet.encoding");
        }
    }

    private static void refuseOtherKinds(String field, byte[] content) {
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw RuleViolation.of(field, "sheet.excel");
        }
        if (starts(content, '%', 'P', 'D', 'F')) {
            throw RuleViolation.of(field, "sheet.pdf");
        }
    }

    private static Charset charset(byte[] content) {
        if (starts(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        int length = Math.min(SAMPLE, content.length);
        for (int i = 0; i < length; i++) {
            if (content[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (content.length % 2 == 0 && Math.max(even, odd) * 4 > length) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** More than one control character in fifty: a picture or a program, not a list with a slip in it. */
    private static boolean isNoText(String body) {
        String sample = body.substring(0, Math.min(SAMPLE, body.length()));
        long odd = sample.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t').count();
        return odd * 50 > sample.length();
    }

    private static boolean starts(byte[] content, int... magic) {
        return content.length >= magic.length
            && Arrays.equals(magic, 0, magic.length, unsigned(content, magic.length), 0, magic.length);
    }

    private static int[] unsigned(byte[] content, int length) {
        int[] all = new int[length];
        for (int i = 0; i < length; i++) {
            all[i] = content[i] & 0xFF;
        }
        return all;
    }
}
