package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.intake.RequestHint;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form of a decision.
 *
 * @param department for which the reader decides; null where one department decides
 * @param others     what other departments decided, in words
 * @param version     of the request that the decider reads
 * @param agreements  what was agreed at the intakes
 */
public record DecidePage(long id, String name, FormView form, List<Option> outcomes, @Nullable String department, List<String> others, int version,
                         List<String> agreements, List<RequestHint> hints) {
}
