package nl.accountregister.person;

import io.micronaut.core.annotation.Creator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Medewerker. Who has left stays, with everything that was held; that nothing of it holds any more follows from
 * {@code inServiceUntil} alone, so that a leave that is taken back leaves no trace on the rest.
 *
 * @param email          work address; null when there is none
 * @param inServiceUntil the last day in service; null while it goes on
 * @param staffNumber    personeelsnummer of the HR system; null for who is not in it, or not known by it yet
 */
@MappedEntity("person")
public record Person(@Id @GeneratedValue @Nullable Long id, String name, @Nullable String email,
                     LocalDate inServiceFrom, @Nullable LocalDate inServiceUntil, @Nullable String staffNumber) {

    @Creator
    public Person {
    }

    /** Somebody without a number of the HR system. */
    public Person(@Nullable Long id, String name, @Nullable String email, LocalDate inServiceFrom, @Nullable LocalDate inServiceUntil) {
        this(id, name, email, inServiceFrom, inServiceUntil, null);
    }

    public boolean isInService(LocalDate day) {
        return !day.isBefore(inServiceFrom) && (inServiceUntil == null || !day.isAfter(inServiceUntil));
    }

    /** Where this person stands on a day. */
    public PersonStanding standing(LocalDate day) {
        if (day.isBefore(inServiceFrom)) {
            return PersonStanding.COMING;
        }
        return inServiceUntil == null ? PersonStanding.IN_SERVICE : day.isAfter(inServiceUntil) ? PersonStanding.LEFT : PersonStanding.LEAVING;
    }

    Person until(@Nullable LocalDate lastDay) {
        return new Person(id, name, email, inServiceFrom, lastDay, staffNumber);
    }

    /** What the audit log compares, by the Dutch names of the API. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("personeelsnummer", staffNumber);
        facts.put("naam", name);
        facts.put("email", email);
        facts.put("inDienst", inServiceFrom);
        facts.put("uitDienst", inServiceUntil);
        return facts;
    }
}
