package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;

/**
 * Beheerplan that asks for something to be done.
 *
 * @param number version that it is about; null when there is none
 * @param by     who brought it there; null when nobody did
 * @param since  since when; null when that is not known
 * @param news   what is new in the form, for a plan that lags behind; null for others
 */
public record PlanTask(long accountId, String account, String owner, PlanState state, @Nullable Integer number, @Nullable String by,
                       @Nullable Instant since, @Nullable FormNews news) {
}
