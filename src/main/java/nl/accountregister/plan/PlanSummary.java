package nl.accountregister.plan;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.Instant;

/**
 * Beheerplan of an account in short: its latest approved version, or the latest at all while none is approved.
 *
 * @param decidedAt when it was approved; null while it is not
 */
@Introspected
public record PlanSummary(long accountId, String formId, int number, int formVersion, PlanStatus status, @Nullable Instant decidedAt) {
}
