package nl.accountregister.web;

import nl.accountregister.shared.BadRequest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded} (WHATWG URL §5.1) strictly: bytes that are no UTF-8 are answered with
 * 400 instead of being replaced by a question mark that would then be stored.
 */
final class Percent {

    private Percent() {
    }

    static Map<String, List<String>> decode(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = text(equals < 0 ? pair : pair.substring(0, equals));
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(equals < 0 ? "" : text(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String text(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int value = hex(encoded, i);
                if (value < 0) {
                    throw new BadRequest("error.encoding");
                }
                bytes.write(value);
                i += 2;
            } else if (c == '+') {
                bytes.write(' ');
            } else {
                String whole = Character.toString(encoded.codePointAt(i));
                bytes.writeBytes(whole.getBytes(StandardCharsets.UTF_8));
                i += whole.length() - 1;
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** The text that these bytes are; 400 when they are none. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("error.encoding");
        }
    }

    private static int hex(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), 16);
        int low = Character.digit(text.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
