package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Which message of the outbox a reminder became; one for each receiver. */
@MappedEntity("reminder_message")
record ReminderMessage(@Id @GeneratedValue @Nullable Long id, long reminderId, long messageId) {
}
