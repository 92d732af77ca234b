package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import nl.accountregister.shared.BadRequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578) strictly and in memory: nothing of an upload is put on disk, and what is
 * cut short or has too many parts is answered with 400.
 *
 * @param fields per name the values that were typed
 * @param files  per name the file; when several came under one name, the first
 */
record Multipart(Map<String, List<String>> fields, Map<String, Upload> files) {

    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEADER = 8_192;
    private static final byte[] HEADER_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DISPOSITION = Pattern.compile("(?im)^content-disposition[ \\t]*:[ \\t]*form-data[ \\t]*(;.*)$");
    private static final Pattern PARAMETER = Pattern.compile(";[ \\t]*(name|filename)=(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);

    /** @throws BadRequest when this is not what the type says */
    static Multipart read(byte[] body, MediaType type) {
        String boundary = type.getParameters().get("boundary").map(Object::toString).map(b -> b.replaceAll("^\"|\"$", "")).orElse("");
        if (boundary.isEmpty() || boundary.length() > 70) {
            throw new BadRequest("error.upload.broken");
        }
        Multipart all = new Multipart(new LinkedHashMap<>(), new LinkedHashMap<>());
        byte[] first = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte[] next = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        if (!starts(body, 0, first)) {
            throw new BadRequest("error.upload.broken");
        }
        int at = first.length;
        for (int parts = 0; !starts(body, at, new byte[] {'-', '-'}); parts++) {
            int end = indexOf(body, next, at, body.length);
            if (end < 0 || parts == MOST_PARTS || !starts(body, at, new byte[] {'\r', '\n'})) {
                throw new BadRequest("error.upload.broken");
            }
            all.add(body, at + 2, end);
            at = end + next.length;
        }
        return all;
    }

    private void add(byte[] body, int start, int end) {
        int header = indexOf(body, HEADER_END, start, Math.min(end, start + LONGEST_HEADER));
        if (header < 0) {
            throw new BadRequest("error.upload.broken");
        }
        Matcher disposition = DISPOSITION.matcher(Percent.utf8(Arrays.copyOfRange(body, start, header)));
        if (!disposition.find()) {
            throw new BadRequest("error.upload.broken");
        }
        String name = null;
        String file = null;
        for (Matcher parameter = PARAMETER.matcher(disposition.group(1)); parameter.find(); ) {
            String value = unescaped(parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
            if (parameter.group(1).equalsIgnoreCase("name")) {
                name = value;
            } else {
                file = value;
            }
        }
        add(name, file, Arrays.copyOfRange(body, header + HEADER_END.length, end));
    }

    private void add(@Nullable String name, @Nullable String file, byte[] content) {
        if (name == null) {
            throw new BadRequest("error.upload.broken");
        }
        if (file == null) {
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(Percent.utf8(content));
        } else if (!file.isEmpty() || content.length > 0) {
            // a browser sends a nameless, empty part when no file was chosen
            files.putIfAbsent(name, new Upload(file, content));
        }
    }

    /** As browsers write names (WHATWG HTML, multipart/form-data encoding algorithm). */
    private static String unescaped(String value) {
        return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    private static boolean starts(byte[] body, int at, byte[] wanted) {
        return body.length - at >= wanted.length && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static int indexOf(byte[] body, byte[] wanted, int from, int end) {
        for (int i = from; i <= end - wanted.length; i++) {
            if (body[i] == wanted[0] && starts(body, i, wanted)) {
                return i;
            }
        }
        return -1;
    }
}
