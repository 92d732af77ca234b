package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The plan on the page of an account.
 *
 * @param shown null when the account has no plan
 * @param key   the answers that tell most
 */
public record PlanPanelView(long accountId, @Nullable PlanPage.Shown shown, List<PlanPage.Answer> key) {
}
