package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;

import java.time.LocalDate;
import java.util.List;

/**
 * What a list of accounts is narrowed to; null where it is not.
 *
 * @param overdue  whether the review date has passed (achterstallig)
 * @param orphaned whether the owner is no longer in service (verweesd)
 * @param mine     only those of which the actor is owner or deputy, or whose location is the actor's own
 * @param query    part of name, handle or address
 * @param day      peildatum: the day at the end of which it holds; null for now
 */
public record AccountFilter(@Nullable AccountStatus status, @Nullable String platform, @Nullable Long locationId, @Nullable AccountKind kind,
                            @Nullable Long ownerId, @Nullable Boolean overdue, @Nullable Boolean orphaned, boolean mine,
                            @Nullable String query, @Nullable LocalDate day) {

    /** The same of now. */
    public AccountFilter(@Nullable AccountStatus status, @Nullable String platform, @Nullable Long locationId, @Nullable AccountKind kind,
                         @Nullable Long ownerId, @Nullable Boolean overdue, @Nullable Boolean orphaned, boolean mine, @Nullable String query) {
        this(status, platform, locationId, kind, ownerId, overdue, orphaned, mine, query, null);
    }

    public static final AccountFilter NONE = new AccountFilter(null, null, null, null, null, null, null, false, null);

    /** By what a list may be sorted; "-" before it turns it round. */
    public static final List<String> SORTS = List.of("naam", "-naam", "platform", "-platform", "status", "-status",
        "locatie", "-locatie", "herzieningOp", "-herzieningOp");
}
