package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toMap;

/**
 * Gegevens in words: what the audit log and {@link AccountVersions} keep of an account under a Dutch name as people read it, with names for numbers, labels
 * for codes and dates as they are written.
 */
@Singleton
public class FactWords {

    /** The facts that hold the number of a medewerker. */
    public static final Set<String> OF_PEOPLE = Set.of("eigenaar", "plaatsvervanger", "nieuweEigenaar");

    private static final Map<String, String> CODED = Map.of("soort", "AccountKind", "status", "AccountStatus", "zichtbaarheid", "Visibility",
        "tweestapsverificatie", "TwoFactor", "rol", "AccessRole");
    private static final Map<String, String> TONES = Map.of("account.geregistreerd", "green", "account.in-gebruik", "green", "account.hervat", "green",
        "account.voorbereid", "blue", "account.opgeschort", "orange", "account.opgeheven", "red");
    private static final String ID = "\\d{1,18}";

    private final Platforms platforms;
    private final Locations locations;
    private final People people;
    private final Texts texts;

    FactWords(Platforms platforms, Locations locations, People people, Texts texts) {
        this.platforms = platforms;
        this.locations = locations;
        this.people = people;
        this.texts = texts;
    }

    /** Names by number, fetched at once for a page full of values. */
    public record Names(Map<Long, String> people, Map<Long, String> locations) {
    }

    /** The names that some values of facts need. @param some what the facts {@link #OF_PEOPLE} hold; what is no number is passed over */
    public Names names(Collection<String> some) {
        return new Names(people.find(some.stream().filter(v -> v != null && v.matches(ID)).map(Long::valueOf).distinct().toList()).stream()
            .collect(toMap(Person::id, Person::name)), locations.all().stream().collect(toMap(Location::id, Location::name)));
    }

    /** The value of a fact; null when it is empty. */
    @Nullable
    public String value(Language language, Names names, String fact, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        boolean id = raw.matches(ID);
        if (id && OF_PEOPLE.contains(fact)) {
            return names.people().getOrDefault(Long.valueOf(raw), "?");
        }
        if (CODED.containsKey(fact)) {
            return Stream.of("code." + CODED.get(fact) + "." + raw, "outbox.kind." + raw).filter(key -> texts.has(language, key)).findFirst()
                .map(key -> texts.get(language, key)).orElse(raw);
        }
        return switch (fact) {
            case "platform" -> platforms.name(raw);
            case "hoogRisico" -> texts.get(language, raw.equals("ja") ? "form.yes" : "form.no");
            case "interval" -> id ? texts.get(language, "account.months", Long.valueOf(raw)) : raw;
            case "locatie" -> id ? names.locations().getOrDefault(Long.valueOf(raw), "?") : raw;
            default -> raw.matches("\\d{4}-\\d{2}-\\d{2}") ? texts.date(language, LocalDate.parse(raw)) : raw;
        };
    }

    /** The label of a fact; the fact's own name when the catalogue has none. */
    public String label(Language language, String fact) {
        String key = "account.fact." + fact;
        return texts.has(language, key) ? texts.get(language, key) : fact;
    }

    /** How a value became another, in a sentence. */
    public String change(Language language, String label, @Nullable String before, @Nullable String after) {
        return before == null ? texts.get(language, "account.history.set", label, String.valueOf(after))
            : after == null ? texts.get(language, "account.history.gone", label, before) : texts.get(language, "account.history.change", label, before, after);
    }

    /** The colour of what was done to an account, by the name that the audit log has for it. */
    public static String tone(String action) {
        return TONES.getOrDefault(action, "grey");
    }
}
