package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.location.Location;
import nl.accountregister.location.Region;
import nl.accountregister.officer.Officer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stand of the register that a file is compared with, read as a whole, so that 50,000 rows cost no queries.
 *
 * @param people   everybody, also who has left
 * @param holdings per person every function
 */
record ImportRegister(List<Person> people, Map<Long, List<HoldingRow>> holdings, Map<String, Person> byNumber, Map<String, Person> byEmail,
                      Map<String, List<Location>> locations, Map<String, List<Region>> regions, Map<String, Officer> officers) {

    static ImportRegister of(List<Person> people, Map<Long, List<HoldingRow>> holdings, List<Location> locations, List<Region> regions,
                             List<Officer> officers) {
        Map<String, Person> byNumber = new HashMap<>();
        Map<String, Person> byEmail = new HashMap<>();
        for (Person p : people) {
            if (p.staffNumber() != null) {
                byNumber.put(key(p.staffNumber()), p);
            }
            if (p.email() != null) {
                byEmail.put(key(p.email()), p);
            }
        }
        Map<String, List<Location>> places = new HashMap<>();
        locations.forEach(l -> places.computeIfAbsent(key(l.name()), k -> new ArrayList<>()).add(l));
        Map<String, List<Region>> areas = new HashMap<>();
        regions.forEach(r -> areas.computeIfAbsent(key(r.name()), k -> new ArrayList<>()).add(r));
        Map<String, Officer> functions = new HashMap<>();
        officers.forEach(o -> {
            functions.putIfAbsent(key(o.name().nl()), o);
            functions.putIfAbsent(key(o.name().en()), o);
        });
        officers.forEach(o -> functions.put(key(o.code()), o));
        return new ImportRegister(people, holdings, byNumber, byEmail, places, areas, functions);
    }

    List<HoldingRow> holdings(@Nullable Person person) {
        return person == null ? List.of() : holdings.getOrDefault(person.id(), List.of());
    }

    /** How names are compared: capitals and the width of blanks do not count. */
    static String key(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
