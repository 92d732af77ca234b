package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What the list of acties is narrowed to.
 *
 * @param status    only these; null for all
 * @param mine      only those that the actor does: their own, and for communications also those that nobody else does
 * @param late      only open ones whose day has passed
 * @param accountId only of this account; null for all
 * @param day       peildatum: the day at the end of which they stood so; null for today
 */
public record ActionFilter(@Nullable ActionStatus status, boolean mine, boolean late, @Nullable Long accountId,
                           @Nullable LocalDate day) {

    public static final ActionFilter OPEN = new ActionFilter(ActionStatus.OPEN, false, false, null, null);
    public static final ActionFilter MINE = new ActionFilter(ActionStatus.OPEN, true, false, null, null);
}
