package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;

/**
 * Filter of the list of checklists.
 *
 * @param status null for any
 * @param late   only those that are late
 * @param query  part of the name of who leaves
 */
public record LeavingFilter(@Nullable LeavingStatus status, boolean late, @Nullable String query) {

    public static final LeavingFilter OPEN = new LeavingFilter(LeavingStatus.OPEN, false, null);
}
