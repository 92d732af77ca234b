package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountSeries;
import nl.accountregister.location.Location;
import nl.accountregister.location.Region;
import nl.accountregister.person.Person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Namen of everybody and of every location, read once, so that 100,000 rows cost no queries. */
record ImportNames(AccountSeries.Known known, Map<String, List<Person>> people, Map<String, List<Location>> locations, Map<Long, String> regions) {

    static ImportNames of(List<Person> everyone, List<Location> places, List<Region> areas) {
        Map<String, List<Person>> people = new HashMap<>();
        for (Person p : everyone) {
            add(people, p.name(), p);
            if (p.email() != null && !key(p.email()).equals(key(p.name()))) {
                add(people, p.email(), p);
            }
            if (p.staffNumber() != null && !key(p.staffNumber()).equals(key(p.name()))) {
                add(people, p.staffNumber(), p);
            }
        }
        Map<String, List<Location>> locations = new HashMap<>();
        places.forEach(l -> add(locations, l.name(), l));
        return new ImportNames(new AccountSeries.Known(everyone.stream().collect(Collectors.toMap(Person::id, Function.identity())),
            places.stream().collect(Collectors.toMap(Location::id, Function.identity()))), people, locations,
            areas.stream().collect(Collectors.toMap(Region::id, r -> key(r.name()))));
    }

    /** Everybody who is meant by a name, an e-mail address or a personeelsnummer. */
    List<Person> people(String text) {
        return people.getOrDefault(key(text), List.of());
    }

    /** The locations of a name, of this region where the file names one and that helps. */
    List<Location> locations(String text, String region) {
        List<Location> found = locations.getOrDefault(key(text), List.of());
        if (found.size() < 2 || region.isEmpty()) {
            return found;
        }
        List<Location> there = found.stream().filter(l -> l.regionId() != null && key(region).equals(regions.get(l.regionId()))).toList();
        return there.isEmpty() ? found : there;
    }

    /** Whether a text means the person with this id. */
    boolean isPerson(String text, @Nullable Long id) {
        return people(text).stream().anyMatch(p -> p.id().equals(id));
    }

    boolean isLocation(String text, @Nullable Long id) {
        return locations.getOrDefault(key(text), List.of()).stream().anyMatch(l -> l.id().equals(id));
    }

    private static <T> void add(Map<String, List<T>> map, String name, T value) {
        map.computeIfAbsent(key(name), k -> new ArrayList<>(1)).add(value);
    }

    /** How names are compared: capitals and the width of blanks do not count. */
    static String key(String text) {
        return text.replace('\u00A0', ' ').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
