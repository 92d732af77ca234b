package nl.accountregister.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** Actie as lists show it, with the names that belong to it. @param personName null when communications does it */
@Introspected
public record ActionRow(long id, long reviewId, long accountId, String accountName, ActionKind kind, String what, @Nullable Long personId,
                        @Nullable String personName, LocalDate dueOn, ActionStatus status, Instant createdAt, @Nullable Instant finishedAt,
                        @Nullable String finishedByName, @Nullable String answer) {

    public boolean isLate(LocalDate day) {
        return status == ActionStatus.OPEN && dueOn.isBefore(day);
    }
}
