package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import nl.accountregister.audit.ChainEntry.Detail;
import nl.accountregister.shared.RandomToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wat er van een regel blijft when somebody must be forgotten: their words go wherever they stand, and all values where it is about them. */
final class Redaction {

    /** What stands where something was erased. */
    static final String GONE = "[gewist]";

    private final Erasing erasing;
    private final Pattern words;
    private final JsonMapper json = JsonMapper.createDefault();

    Redaction(Erasing erasing) {
        this.erasing = erasing;
        this.words = Pattern.compile(erasing.words().stream().map(Pattern::quote).collect(Collectors.joining("|")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What remains of the values of an entry, with a new key; null when there is nothing to erase. */
    @Nullable
    Detail of(ChainEntry entry, long erasedBy) {
        Detail d = entry.detail();
        if (d == null) {
            return null;
        }
        boolean about = erasing.isAbout(entry);
        String message = about ? GONE : without(d.message());
        Detail left = new Detail(d.key(), without(d.actorName()), message.length() > 1000 ? message.substring(0, 1000) : message,
            about ? emptied(d.before()) : without(d.before()), about ? emptied(d.after()) : without(d.after()), d.erasedBy());
        return left.equals(d) ? null : new Detail(RandomToken.hex(), left.actorName(), left.message(), left.before(), left.after(), erasedBy);
    }

    @Nullable
    private String without(@Nullable String text) {
        return text == null ? null : words.matcher(text).replaceAll(Matcher.quoteReplacement(GONE));
    }

    /** Which attributes there were may be known. */
    @Nullable
    private String emptied(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Map<String, String> values = new LinkedHashMap<>(json.readValue(text, Argument.mapOf(String.class, String.class)));
            values.replaceAll((name, value) -> value == null ? null : GONE);
            return json.writeValueAsString(values);
        } catch (IOException e) {
            return GONE;
        }
    }

    /** A condition for SQL that every entry with something to erase meets, over {@code e} and {@code d}; some that meet it have nothing. */
    static String condition(Erasing erasing) {
        String column = "LOWER(%s) LIKE ? ESCAPE '!'";
        String word = "(" + String.join(" OR ", column.formatted("d.actor_name"), column.formatted("d.message"), column.formatted("d.before_text"),
            column.formatted("d.after_text")) + ")";
        String all = erasing.words().stream().map(w -> word).collect(Collectors.joining(" OR "));
        return "(" + all + (erasing.personId() == null ? "" : " OR e.subject_type = 'medewerker' AND e.subject_id = " + erasing.personId())
            + (erasing.userId() == null ? "" : " OR e.subject_type = 'gebruiker' AND e.subject_id = " + erasing.userId()) + ")";
    }

    /** The values of the condition, in order. */
    static Object[] values(Erasing erasing) {
        return erasing.words().stream().map(w -> "%" + w.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
            .flatMap(w -> Stream.of(w, w, w, w)).toArray();
    }

    String write(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
