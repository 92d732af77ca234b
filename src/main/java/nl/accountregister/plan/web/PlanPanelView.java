package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The plan on the page of an account.
 *
 * @param shown    null when the account has no plan
 * @param key      the answers that tell most
 * @param news     what is new in the form; null when the plan does not lag behind
 * @param standing how it stands with the next version
 */
public record PlanPanelView(long accountId, @Nullable PlanPage.Shown shown, List<PlanPage.Answer> key, @Nullable NewsView news,
                            ProposalPanel standing) {
}
