package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Actor;

import java.time.LocalDate;
import java.util.List;

/**
 * Uit dienst: the last day in service of some medewerkers was set, moved or taken back. Published inside the transaction
 * of the change, so that what a handler does stands or falls with it. An import tells of many at once; a handler works
 * on all of them together.
 *
 * @param actor who changed it
 */
public record ServiceChanged(Actor actor, List<Departure> departures) {

    /**
     * One medewerker.
     *
     * @param before  the last day as it was; null when there was none
     * @param lastDay the last day in service from now on; null when the person stays
     */
    public record Departure(long personId, String name, @Nullable LocalDate before, @Nullable LocalDate lastDay) {

        /** Whether the person stays after all. */
        public boolean stays() {
            return lastDay == null;
        }
    }
}
