package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;

import java.time.Instant;
import java.time.LocalDate;

/** A reminder with the name of its account. */
@Introspected
public record ReminderRow(long id, long accountId, String accountName, LocalDate dueOn, int step, Instant plannedAt) {
}
