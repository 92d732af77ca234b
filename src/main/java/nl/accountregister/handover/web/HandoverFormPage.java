package nl.accountregister.handover.web;

import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.StepView;

import java.util.List;

/** The step in which is said how. @param deputy the words of leaving the deputy as it is */
public record HandoverFormPage(long accountId, String account, List<StepView> steps, FormView form, long newOwnerId, String newOwner, String owner,
                               ChoiceView deputies, String deputy, List<Option> access, int maxNote) {
}
