package nl.accountregister.plan.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The page that asks for which request or account a form is.
 *
 * @param note    for what it was made, when it cannot go there; empty for a blank form
 * @param choices what the reader writes plans for
 */
public record UploadTargetPage(long id, String fileName, String note, FormView form, List<Option> choices) {
}
