package nl.accountregister.plan.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * Twee versies of a plan naast elkaar.
 *
 * @param form    the two versions that are chosen, {@code van} and {@code tot}
 * @param choices all versions
 * @param pdf     address of the same as PDF
 */
public record PlanComparePage(long accountId, String account, FormView form, List<Option> choices, ComparisonView view, String pdf) {
}
