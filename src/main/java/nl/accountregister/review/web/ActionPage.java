package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

/**
 * The page of one actie.
 *
 * @param accountHref null for who may not see the account in full
 * @param reviewHref  null for who may not see the account in full
 * @param mayFinish   whether the reader may say that it is done
 * @param mayDrop     whether the reader may say that it need not be
 * @param form        what the reader typed
 */
public record ActionPage(ActionView action, @Nullable String accountHref, @Nullable String reviewHref, String since, boolean mayFinish, boolean mayDrop,
                         FormView form) {
}
