package nl.accountregister.leaving;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Taak of a checklist with the names that belong to it.
 *
 * @param personId who leaves
 * @param closedBy who ticked it off; null while open, and when it went by itself
 * @param byItself whether the register saw that it was done, or that it need not be done any more
 */
@Introspected
public record LeavingTaskRow(long id, long leavingId, long personId, String person, LocalDate lastDay, LocalDate dueOn, long accountId, String account,
                             String platform, @Nullable Long locationId, long ownerId, String owner, @Nullable Long deputyId, @Nullable String deputy,
                             LeavingTaskKind kind, LeavingStatus status, boolean byItself, @Nullable Instant closedAt, @Nullable String closedBy,
                             @Nullable String note) {

    /** Communications, and who answers for the account, other than the person who leaves. */
    public boolean isTickedBy(Actor actor) {
        return !actor.is(personId) && (Permission.MANAGE_ACCOUNTS.heldBy(actor) || actor.is(ownerId) || actor.is(deputyId));
    }
}
