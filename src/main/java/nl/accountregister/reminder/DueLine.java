package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What a message says of a reminder.
 *
 * @param what what must be done; null for a review
 */
@Introspected
record DueLine(long id, ReminderKind kind, long accountId, LocalDate dueOn, int step, String accountName, String platform, String ownerName,
               @Nullable String what) {
}
