package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Wijziging that a file brings to one medewerker.
 *
 * @param row      the row of the file that it comes from
 * @param personId null for somebody new
 * @param fields   what changes, field by field; for somebody new everything that is filled in
 */
public record ImportChange(Kind kind, int row, @Nullable Long personId, String staffNumber, String name, List<Field> fields) {

    /** Soort wijziging. */
    public enum Kind {
        NEW,
        /** The last day in service is set or moved, whatever else changes. */
        LEAVING,
        CHANGED
    }

    /**
     * One datum. Texts and dates as they are, null for nothing; a function as its code, place and period.
     *
     * @param name Dutch name of the field, as in the API; {@code functie} for a function
     */
    public record Field(String name, @Nullable Object before, @Nullable Object after) {
    }

    /** A function in a change. @param place name of its location or region; null when it is held for all */
    public record Held(String officer, @Nullable String place, LocalDate from, @Nullable LocalDate until) {

        @Override
        public String toString() {
            return officer + (place == null ? "" : " " + place) + " " + from + (until == null ? "" : " " + until);
        }
    }
}
