package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What the list of reviews that are due is narrowed to.
 *
 * @param until      last due date that is shown, that day included; null for all
 * @param locationId only of this location; null for all
 * @param overdue    only those whose date has passed
 * @param mine       only those of which the actor is owner or deputy now
 * @param day        peildatum: the day at the end of which they were due, and on which late is judged; null for today
 */
public record DueFilter(@Nullable LocalDate until, @Nullable Long locationId, boolean overdue, boolean mine, @Nullable LocalDate day) {

    public static final DueFilter NONE = new DueFilter(null, null, false, false, null);
}
