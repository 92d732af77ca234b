package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.outbox.Preview;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * A decision before it is sent: what was filled in, kept in hidden fields, and the mail that goes out.
 *
 * @param mail       what the requester gets; null when another department has to agree first
 * @param attachment whether the plan goes with it
 */
public record PreviewPage(long id, String name, String outcome, FormView form, List<String> fields, String to, @Nullable Preview mail,
                          boolean attachment) {
}
