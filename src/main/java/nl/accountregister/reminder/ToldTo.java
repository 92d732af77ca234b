package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.OutboxStatus;

/**
 * Who has a message of a reminder.
 *
 * @param receiver number of the person, 0 for communications
 * @param part     as what; null for reminders of before this was kept
 * @param cause    why it fell to them; null when the step names them
 * @param insteadOfName from whom it fell; null when the step names them or nobody was named
 * @param status   of the message
 */
@Introspected
record ToldTo(long reminderId, long receiver, long messageId, @Nullable ReminderRecipient part, @Nullable FallCause cause,
              @Nullable String insteadOfName, OutboxStatus status) {
}
