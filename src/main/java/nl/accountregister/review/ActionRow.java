package nl.accountregister.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Actor;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Actie as lists show it, with the names that belong to it.
 *
 * @param personName null when communications does it
 * @param ownerId    of the account
 * @param deputyId   of the account; null when it has none
 */
@Introspected
public record ActionRow(long id, long reviewId, long accountId, String accountName, ActionKind kind, String what, @Nullable Long personId,
                        @Nullable String personName, LocalDate dueOn, ActionStatus status, Instant createdAt, @Nullable Instant finishedAt,
                        @Nullable String finishedByName, @Nullable String answer, long ownerId, @Nullable Long deputyId) {

    public boolean isLate(LocalDate day) {
        return status == ActionStatus.OPEN && dueOn.isBefore(day);
    }

    /** Whether this actor is owner or deputy of its account. */
    public boolean isOfAccountOf(Actor actor) {
        return actor.is(ownerId) || actor.is(deputyId);
    }

    /** As somebody has just finished it. */
    ReviewAction finished(ActionStatus how, Instant at, String by, String said) {
        return new ReviewAction(id, reviewId, accountId, kind, what, personId, dueOn, how, createdAt, at, by, said);
    }
}
