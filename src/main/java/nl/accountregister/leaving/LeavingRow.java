package nl.accountregister.leaving;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Vertrek as lists show it. Only on a past day it may be that some of it is not known: how far a leave was then was not always kept.
 *
 * @param dueOn    the day on which everything must be ticked off
 * @param open     number of things that have yet to be done
 * @param tasks    number of things in all, those that were withdrawn left out
 * @param endedAt  when the last thing was done, or when it was withdrawn
 */
@Introspected
public record LeavingRow(long id, long personId, String person, @Nullable LocalDate lastDay, @Nullable LocalDate dueOn,
                         @Nullable LeavingStatus status, Instant recordedAt,
                         String recordedBy, @Nullable Instant endedAt, @Nullable Long open, @Nullable Long tasks) {

    /** Te laat: something is open after the day on which all should have been done. */
    public boolean isLate(LocalDate day) {
        return status == LeavingStatus.OPEN && dueOn.isBefore(day);
    }

    /** The same with how many things there are to do. */
    LeavingRow with(long stillOpen, long all) {
        return new LeavingRow(id, personId, person, lastDay, dueOn, status, recordedAt, recordedBy, endedAt, stillOpen, all);
    }
}
