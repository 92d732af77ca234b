package nl.accountregister.intake.web;

import nl.accountregister.intake.RequestHint;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form of a decision.
 *
 * @param departments those that have yet to decide; asked for when there are several
 * @param version     of the request that the decider reads
 * @param agreements  what was agreed at the intakes
 */
public record DecidePage(long id, String name, FormView form, List<Option> outcomes, List<Option> departments, int version,
                         List<String> agreements, List<RequestHint> hints) {
}
