package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.intake.RequestMessage;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.StepView;

import java.util.List;

/**
 * A page of the wizard.
 *
 * @param action   where it is sent
 * @param previous the page before; null on the first
 * @param part     which section of step 4, from 1
 * @param lead     what the page is about
 * @param pages    what may be asked for, as {@code SOORT PLATFORM}
 * @param audiences openbaar or besloten; empty where there is no choice
 * @param subject  whether it may be for something other than a location
 * @param owners   who may become owner; null where that is not asked, as with deputies
 * @param optionals what the profile does not ask of a request
 * @param question the question of communications that waits for an answer; null when none does
 */
public record StepPage(int step, String title, String kicker, String lead, String action, @Nullable String previous, int part, int parts,
                       List<StepView> steps, FormView form, List<Option> pages, List<Option> audiences, List<Option> locations, boolean subject,
                       @Nullable ChoiceView owners, @Nullable ChoiceView deputies, Optionals optionals, List<Section> sections, @Nullable RequestMessage question) {

    public boolean asksPlace() {
        return step == WizardSteps.PLACE;
    }

    public boolean asksPeople() {
        return step == WizardSteps.PEOPLE;
    }

    /** Whether it may be for a location. */
    public boolean located() {
        return pages.stream().anyMatch(page -> page.value().startsWith(AccountKind.LOCATION_PAGE.code()));
    }

    /** Whether a request may be sent in without a deputy, or without a recovery mailbox. */
    public record Optionals(boolean deputy, boolean mailbox) {
    }

    /** Sections have headings of their own where a page has several, or asks more than they do. */
    public boolean headed() {
        return sections.size() > 1 || asksPeople();
    }

    /** The request whose plan this page asks about; null where it asks nothing of the plan. */
    @Nullable
    public Long planOf() {
        return sections.isEmpty() ? null : Long.valueOf(action.split("/")[2]);
    }
}
