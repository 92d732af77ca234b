package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Afwezigheid of a medewerker: some days on which a substitute hears what this medewerker would be reminded of. Whoever is
 * away stays the owner of everything; only reminders look at it.
 *
 * @param untilOn      the last day
 * @param substituteId the vervanger; null when none was named
 * @param note         what the substitute should know; null when there is nothing
 * @param withdrawnAt  when it was taken back before it began; null while it holds
 */
@MappedEntity("person_absence")
public record Absence(@Id @GeneratedValue @Nullable Long id, long personId, LocalDate fromOn, LocalDate untilOn, @Nullable Long substituteId,
                      @Nullable String note, String recordedByName, Instant recordedAt, @Nullable Instant withdrawnAt) {

    /** Whether it holds on a day. */
    public boolean isOn(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }

    Absence with(LocalDate from, LocalDate until, @Nullable Long substitute, @Nullable String words) {
        return new Absence(id, personId, from, until, substitute, words, recordedByName, recordedAt, withdrawnAt);
    }
}
