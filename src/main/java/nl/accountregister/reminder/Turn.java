package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReminderRecipient;

/** Beurt: that somebody is to be told of a reminder. A round keeps all of them in memory, so it holds numbers only. */
record Turn(long receiver, long reminderId, long accountId, ReminderRecipient part, @Nullable FallCause cause, @Nullable Long insteadOf) {

    static Turn of(OpenReminder reminder, Receiver receiver) {
        return new Turn(receiver.number(), reminder.id(), reminder.accountId(), receiver.as(), receiver.cause(), receiver.insteadOf());
    }
}
