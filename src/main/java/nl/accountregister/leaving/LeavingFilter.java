package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Filter of the list of checklists.
 *
 * @param status null for any
 * @param late   only those that are late
 * @param query  part of the name of who leaves
 * @param day    peildatum: the day at the end of which it holds; null for today
 */
public record LeavingFilter(@Nullable LeavingStatus status, boolean late, @Nullable String query, @Nullable LocalDate day) {

    public static final LeavingFilter OPEN = new LeavingFilter(LeavingStatus.OPEN, false, null);

    /** A filter of today. */
    public LeavingFilter(@Nullable LeavingStatus status, boolean late, @Nullable String query) {
        this(status, late, query, null);
    }
}
