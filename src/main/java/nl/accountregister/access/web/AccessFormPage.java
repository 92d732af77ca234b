package nl.accountregister.access.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form that gives access, or ends it.
 *
 * @param grantId the right that is ended; null when one is given
 * @param person  whose right is ended; empty when one is given
 */
public record AccessFormPage(long accountId, String account, @Nullable Long grantId, String person, FormView form, ChoiceView people,
                             List<Option> roles) {
}
