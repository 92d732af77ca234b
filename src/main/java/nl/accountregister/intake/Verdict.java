package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Besluit as someone sends it in.
 *
 * @param explanation toelichting that the requester reads; for a question the question
 * @param conditions  voorwaarden, one a line
 * @param endsOn      last day of the conditions; null when they have no end
 * @param department  for which approving department; null when there is but one left to decide
 * @param version     version of the request that the decider has read; null to decide on whatever it is now
 */
public record Verdict(@Nullable DecisionOutcome outcome, @Nullable String explanation, @Nullable String conditions,
                      @Nullable LocalDate endsOn, @Nullable String department, @Nullable Integer version) {
}
