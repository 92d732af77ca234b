package nl.accountregister.reminder;

import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailTemplate.ReminderTone;

/**
 * Who gets a reminder, and as what.
 *
 * @param standIn whether it fell to them because somebody before them cannot be reached
 */
record Receiver(Recipient recipient, ReminderRecipient as, boolean standIn) {

    /** Owner and deputy can do the review; of the others, who stands in is told why. */
    ReminderTone tone(int day) {
        boolean answers = as == ReminderRecipient.OWNER || as == ReminderRecipient.DEPUTY;
        if (standIn && !answers) {
            return ReminderTone.STAND_IN;
        }
        if (answers || day <= 0) {
            return day < 0 ? ReminderTone.BEFORE : day == 0 ? ReminderTone.ON : ReminderTone.AFTER;
        }
        return as == ReminderRecipient.MANAGER ? ReminderTone.MANAGER : ReminderTone.COMMUNICATIONS;
    }
}
