package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Herinnering: that a step of the ladder has come for a date of an account. The key of account, date and step is
 * unique, which is what makes every step come once.
 *
 * @param dueOn the herzieningsdatum
 * @param step  days after it; negative before it
 */
@MappedEntity("reminder")
public record Reminder(@Id @GeneratedValue @Nullable Long id, long accountId, LocalDate dueOn, int step, LocalDate plannedOn,
                       Instant plannedAt) {
}
