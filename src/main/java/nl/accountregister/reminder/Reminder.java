package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Herinnering: that a step of the ladder has come for a date of an account or of an action. The key of kind, subject, date
 * and step is unique, which is what makes every step come once.
 *
 * @param subjectId the account of a review, the action of an action
 * @param dueOn     the herzieningsdatum, or the day by which the action must be done
 * @param step      days after it; negative before it
 * @param tellFrom  the first day on which somebody may be told
 */
@MappedEntity("reminder")
public record Reminder(@Id @GeneratedValue @Nullable Long id, ReminderKind kind, long subjectId, long accountId, LocalDate dueOn, int step,
                       ReminderStatus status, LocalDate tellFrom, LocalDate plannedOn, Instant plannedAt) {
}
