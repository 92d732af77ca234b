package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

/**
 * Wissen of personal data, as a form.
 *
 * @param count from how many lines something would be erased; null before that was looked at
 */
public record ErasurePage(FormView form, @Nullable Long count) {

    static ErasurePage of(FormView form) {
        return new ErasurePage(form, null);
    }
}
