package nl.accountregister.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditChain.Head;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * De keten as lines of JSON: first what it is and how far it goes, then the signed heads, then every entry with all that its
 * hash and its digest cover.
 */
final class ChainJson {

    /** Version of the format, and the attribute by which its first line is known. */
    static final String FORMAT = "auditlogboek";
    private static final int VERSION = 1;

    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2).maxStringLength(LineReader.LONGEST).build()).build();

    private ChainJson() {
    }

    /** A generator for lines; who closes it closes the stream. */
    static JsonGenerator writer(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.setRootValueSeparator(null);
        return json;
    }

    static void write(JsonGenerator json, Head head, Instant at) throws IOException {
        json.writeStartObject();
        json.writeNumberField(FORMAT, VERSION);
        json.writeNumberField("regels", head.seq());
        json.writeStringField("vingerafdruk", head.hash());
        json.writeStringField("moment", at.toString());
        end(json);
    }

    static void write(JsonGenerator json, SignedHead head) throws IOException {
        json.writeStartObject();
        json.writeNumberField("kop", head.number());
        json.writeNumberField("regel", head.seq());
        json.writeStringField("vingerafdruk", head.hash());
        json.writeStringField("moment", head.at().toString());
        json.writeStringField("sleutel", head.keyId());
        json.writeStringField("handtekening", head.signature());
        end(json);
    }

    static void write(JsonGenerator json, ChainEntry e) throws IOException {
        json.writeStartObject();
        json.writeNumberField("nummer", e.seq());
        json.writeStringField("moment", e.at().toString());
        number(json, "gebruiker", e.actorId());
        json.writeStringField("actie", e.action());
        json.writeStringField("onderwerp", e.subjectType());
        number(json, "onderwerpNummer", e.subjectId());
        json.writeStringField("verzoek", e.requestId());
        json.writeStringField("inhoud", e.detailDigest());
        json.writeStringField("vorige", e.previousHash());
        json.writeStringField("vingerafdruk", e.hash());
        ChainEntry.Detail d = e.detail();
        if (d != null) {
            json.writeStringField("sleutel", d.key());
            json.writeStringField("wie", d.actorName());
            json.writeStringField("melding", d.message());
            json.writeStringField("was", d.before());
            json.writeStringField("werd", d.after());
            number(json, "gewistDoor", d.erasedBy());
        }
        end(json);
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** The head that a first line tells; null when it is no line of an export. */
    @Nullable
    static Head head(LineReader line) {
        Map<String, String> read = read(line);
        return read != null && String.valueOf(VERSION).equals(read.get(FORMAT)) && number(read, "regels") != null && read.get("vingerafdruk") != null
            ? new Head(number(read, "regels"), read.get("vingerafdruk")) : null;
    }

    /** The signed head of a line; null when the line is none. */
    @Nullable
    static SignedHead signedHead(LineReader line) {
        Map<String, String> read = read(line);
        Instant at = read == null ? null : moment(read);
        return at == null || number(read, "kop") == null || number(read, "regel") == null ? null : new SignedHead(number(read, "kop"), number(read, "regel"),
            read.getOrDefault("vingerafdruk", ""), at, read.getOrDefault("sleutel", ""), read.getOrDefault("handtekening", ""));
    }

    /** The entry of a line; null when it cannot be read as one. */
    @Nullable
    static ChainEntry entry(LineReader line) {
        Map<String, String> read = read(line);
        Instant at = read == null ? null : moment(read);
        if (at == null || number(read, "nummer") == null) {
            return null;
        }
        String key = read.get("sleutel");
        return new ChainEntry(number(read, "nummer"), at, number(read, "gebruiker"), read.getOrDefault("actie", ""), read.getOrDefault("onderwerp", ""),
            number(read, "onderwerpNummer"), read.getOrDefault("verzoek", ""), read.getOrDefault("inhoud", ""), read.getOrDefault("vorige", ""),
            read.getOrDefault("vingerafdruk", ""), key == null ? null : new ChainEntry.Detail(key, read.getOrDefault("wie", ""), read.getOrDefault("melding", ""),
            read.get("was"), read.get("werd"), number(read, "gewistDoor")));
    }

    /** A flat object; null when the line is anything else, or says a thing twice. */
    @Nullable
    private static Map<String, String> read(LineReader line) {
        Map<String, String> values = new HashMap<>(32);
        try (JsonParser json = JSON.createParser(line.bytes(), 0, line.length())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (!value.isScalarValue() || value != JsonToken.VALUE_NULL && values.put(name, json.getText()) != null) {
                    return null;
                }
            }
            return json.nextToken() == null ? values : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Nullable
    private static Long number(Map<String, String> read, String name) {
        String value = read.get(name);
        return value != null && value.matches("-?\\d{1,18}") ? Long.valueOf(value) : null;
    }

    @Nullable
    private static Instant moment(Map<String, String> read) {
        try {
            return Instant.parse(read.getOrDefault("moment", ""));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
