package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Medewerker as the register knew one at the end of a day.
 *
 * @param holdings functions, those without an end first
 * @param later    what turned out later about that day
 */
public record PersonKnown(Person person, List<HoldingRow> holdings, List<Later> later) {

    /**
     * What that day was like otherwise than was known then.
     *
     * @param held  the function that it is about; null when it is about being in service
     * @param holds whether the function was held that day, or the person in service
     * @param day   the last day, when it does not hold and one is known
     * @param since the moment from which the register knew
     */
    public record Later(@Nullable HoldingRow held, boolean holds, @Nullable LocalDate day, Instant since) {
    }
}
