package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail.Recipient;

/**
 * Who gets a reminder, and as what.
 *
 * @param cause     why it fell to them; null when the step names them
 * @param insteadOf number of the person from whom it fell; null when the step names them, or nobody was named
 */
record Receiver(Recipient recipient, ReminderRecipient as, @Nullable FallCause cause, @Nullable Long insteadOf) {

    /** The number under which several reminders become one message: that of the person, 0 for communications. */
    long number() {
        return recipient.personId() == null ? 0 : recipient.personId();
    }
}
