package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.organisation.ReminderLadder.Reached;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An active account whose date is within reach of the ladder.
 *
 * @param lastStep the highest step that was planned for this date; null when none was
 */
@Introspected
record Candidate(long id, String name, String platform, @Nullable Long locationId, long ownerId, @Nullable Long deputyId,
                 LocalDate dueOn, @Nullable Integer lastStep) {

    /** The step that has come and was not planned yet. */
    Optional<Reached> step(ReminderLadder ladder, LocalDate day) {
        return ladder.reached(dueOn, day).filter(reached -> lastStep == null || reached.day() > lastStep);
    }
}
