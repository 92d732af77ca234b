package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import nl.accountregister.outbox.OutboxStatus;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Maandbrief to a manager.
 *
 * @param monthFrom first day of its month
 * @param accounts  how many accounts are in it
 * @param status    of the mail that it goes with
 */
@Introspected
public record MonthlyLetter(long id, LocalDate monthFrom, String receiverName, int accounts, Instant madeAt, OutboxStatus status) {
}
