package nl.accountregister.handover.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.StepView;

import java.util.List;

/** The step in which the new owner is chosen. @param more whether more colleagues match than are shown */
public record HandoverChoosePage(long accountId, String account, String owner, List<StepView> steps, FormView form, List<Option> people, boolean more) {
}
