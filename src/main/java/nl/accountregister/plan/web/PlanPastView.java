package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The plan on the page of an account of a day of the past.
 *
 * @param shown the version that was in force; null when none was
 * @param key   the answers that tell most
 */
public record PlanPastView(long accountId, LocalDate day, @Nullable PlanPage.Shown shown, List<PlanPage.Answer> key) {
}
