package nl.accountregister.signal.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form for everyone.
 *
 * @param pages    accounts of ours to choose from; none when they are too many, and then one types
 * @param seal     the moment at which the form is shown, signed
 * @param keepDays how long is kept who reported it, once it is closed
 */
public record NewSignalPage(FormView form, List<Option> kinds, List<Option> pages, String seal, int keepDays, int attachments) {
}
