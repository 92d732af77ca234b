package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.outbox.Preview;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * A decision before it is sent: what was filled in, kept in hidden fields, and the mail that goes out.
 *
 * @param mail       what the requester gets
 * @param attachment whether the plan goes with it
 * @param waits      which departments have to agree first, in words; null when none has to
 */
public record PreviewPage(long id, String name, String outcome, FormView form, List<String> fields, String to, Preview mail,
                          boolean attachment, @Nullable String waits) {
}
