package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

/**
 * The page on which a filled-in form is sent.
 *
 * @param name    what it is for; null when the form has to tell
 * @param href    page of that request or account; that of the blank forms when nothing is known
 * @param target  reference to send along; empty when the form has to tell
 * @param nothing whether the reader writes no plan at all
 */
public record UploadPage(FormView form, @Nullable String name, String href, String target, boolean nothing) {
}
