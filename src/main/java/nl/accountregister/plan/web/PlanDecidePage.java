package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * Besluit over een voorstel: old and new side by side, and the decision.
 *
 * @param lead     who proposed it and when
 * @param changes  what would change; null when no version is in force
 * @param sections the whole plan, when there is nothing to compare it with
 */
public record PlanDecidePage(long accountId, String account, String lead, int number, int revision, FormView form, List<Option> outcomes,
                             @Nullable ComparisonView changes, List<PlanPage.Section> sections) {
}
