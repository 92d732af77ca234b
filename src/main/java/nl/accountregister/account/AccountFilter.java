package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;

import java.util.List;

/**
 * What a list of accounts is narrowed to; null where it is not.
 *
 * @param overdue  whether the review date has passed (achterstallig)
 * @param orphaned whether the owner is no longer in service (verweesd)
 * @param mine     only those of which the actor is owner or deputy, or whose location is the actor's own
 * @param query    part of name, handle or address
 */
public record AccountFilter(@Nullable AccountStatus status, @Nullable String platform, @Nullable Long locationId, @Nullable AccountKind kind,
                            @Nullable Long ownerId, @Nullable Boolean overdue, @Nullable Boolean orphaned, boolean mine,
                            @Nullable String query) {

    public static final AccountFilter NONE = new AccountFilter(null, null, null, null, null, null, null, false, null);

    /** By what a list may be sorted; "-" before it turns it round. */
    public static final List<String> SORTS = List.of("naam", "-naam", "platform", "-platform", "status", "-status",
        "locatie", "-locatie", "herzieningOp", "-herzieningOp");
}
