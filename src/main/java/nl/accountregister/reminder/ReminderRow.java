package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reminder with the name of its account.
 *
 * @param status null when it is not known any more, of a past day
 * @param what   the action that it reminds of; null for a review
 */
@Introspected
public record ReminderRow(long id, ReminderKind kind, long accountId, String accountName, LocalDate dueOn, int step, @Nullable ReminderStatus status,
                          Instant plannedAt, @Nullable String what) {
}
