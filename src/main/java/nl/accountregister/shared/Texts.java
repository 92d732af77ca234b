package nl.accountregister.shared;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Teksten of the interface: ICU messages from {@code i18n/<feature>_<language>.properties}. A key that is missing in
 * one language is a failed test, and shows as the key itself.
 */
@Singleton
public class Texts {

    /** The clock on the wall of a Dutch care organisation. */
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final List<String> BUNDLES = List.of("shared", "web", "history", "security", "audit", "outbox", "document", "export",
        "organisation", "platform", "location", "person", "officer", "account", "access", "plan", "review", "intake",
        "deviation", "reminder", "calendar", "figures", "timeline", "leaving", "handover", "inventory", "completeness", "evidence", "importing", "publication", "signal", "verification", "site", "demo");

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    /** Texts as an organisation without words of its own reads them. */
    public Texts() {
        this(OwnWords.NONE);
    }

    @Inject
    public Texts(OwnWords own) {
        for (Language language : Language.values()) {
            patterns.put(language, load(language));
            patterns.get(language).replaceAll((key, text) -> own.in(language, text));
        }
    }

    /** The text of a key with its arguments filled in; dates and numbers as the language writes them. */
    public String get(Language language, String key, Object... args) {
        String pattern = patterns.get(language).get(key);
        if (pattern == null) {
            return key;
        }
        if (args.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, language.locale()).format(readable(language, args));
    }

    public boolean has(Language language, String key) {
        return patterns.get(language).containsKey(key);
    }

    /** The label of a coded value, such as "in voorbereiding". */
    public String label(Language language, Coded coded) {
        return get(language, "code." + ((Enum<?>) coded).getDeclaringClass().getSimpleName() + "." + coded.code());
    }

    /** "20 november 2026". */
    public String date(Language language, LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /** "november 2026". */
    public String month(Language language, YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", language.locale()).format(month);
    }

    /** "20 november 2026, 14:05", in Amsterdam. */
    public String moment(Language language, Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale()).format(instant.atZone(AMSTERDAM));
    }

    /** All keys of a language, for the test that compares the languages. */
    public Map<String, String> all(Language language) {
        return Map.copyOf(patterns.get(language));
    }

    private Object[] readable(Language language, Object[] args) {
        Object[] readable = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            Object arg = args[i];
            readable[i] = arg instanceof LocalDate date ? date(language, date)
                : arg instanceof Instant instant ? moment(language, instant)
                : arg instanceof Coded coded ? label(language, coded)
                : arg instanceof Bilingual text ? text.in(language)
                : arg;
        }
        return readable;
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        for (String bundle : BUNDLES) {
            String file = "/i18n/" + bundle + "_" + language.code() + ".properties";
            try (InputStream in = Texts.class.getResourceAsStream(file)) {
                if (in != null) {
                    Properties properties = new Properties();
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                    properties.forEach((key, value) -> all.put((String) key, (String) value));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return all;
    }
}
