package nl.accountregister.organisation.web;

import nl.accountregister.shared.Bilingual;
import nl.accountregister.web.FormView;

/**
 * De disclaimer for a blog of one's own.
 *
 * @param form   what was filled in
 * @param text   the text to copy; empty while something is wrong
 * @param source organisation whose document gives the example
 */
public record DisclaimerPage(FormView form, Bilingual text, String source) {
}
