package nl.accountregister.importing;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Woorden for coded values as people write them: the code, or its label in either language. */
@Singleton
class CodeWords {

    private static final Set<String> YES = Set.of("ja", "j", "yes", "y", "true", "waar", "x");
    private static final Set<String> NO = Set.of("nee", "n", "no", "false", "onwaar");

    private final Texts texts;
    private final Map<Class<?>, Map<String, Coded>> known = new ConcurrentHashMap<>();

    CodeWords(Texts texts) {
        this.texts = texts;
    }

    <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String text) {
        return Optional.ofNullable(known.computeIfAbsent(type, t -> words(type)).get(ImportField.plain(text))).map(type::cast);
    }

    Optional<Boolean> yesNo(String text) {
        String plain = text.strip().equals("1") ? "ja" : text.strip().equals("0") ? "nee" : ImportField.plain(text);
        return YES.contains(plain) ? Optional.of(true) : NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }

    /** All that may be written, for the message. */
    <E extends Enum<E> & Coded> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
    }

    private <E extends Enum<E> & Coded> Map<String, Coded> words(Class<E> type) {
        Map<String, Coded> words = new HashMap<>();
        for (E value : type.getEnumConstants()) {
            for (Language language : Language.values()) {
                words.put(ImportField.plain(texts.label(language, value)), value);
            }
        }
        for (E value : type.getEnumConstants()) {
            words.put(ImportField.plain(value.name()), value);
            words.put(ImportField.plain(value.code()), value);
        }
        return words;
    }
}
