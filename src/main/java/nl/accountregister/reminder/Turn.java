package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReminderRecipient;

/** Beurt: that somebody is to be told of a reminder. A round keeps all of them in memory; those of one reminder share its line. */
record Turn(long receiver, DueLine line, ReminderRecipient part, @Nullable FallCause cause, @Nullable Long insteadOf) {

    static Turn of(DueLine line, Receiver receiver) {
        return new Turn(receiver.number(), line, receiver.as(), receiver.cause(), receiver.insteadOf());
    }

    long reminderId() {
        return line.id();
    }
}
