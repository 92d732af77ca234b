package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What a message says of a reminder.
 *
 * @param subjectId the account of a review, the action of an action
 * @param waitingId the review that waits for a second person; null when it is still to be done
 * @param what      what must be done; null for a review
 */
record DueLine(long id, ReminderKind kind, long subjectId, long accountId, LocalDate dueOn, int step, String accountName, String platform, String ownerName,
               @Nullable Long waitingId, @Nullable String what) {

    /** @param ownerName empty when it is not known */
    static DueLine of(OpenReminder reminder, String ownerName) {
        return new DueLine(reminder.id(), reminder.kind(), reminder.subjectId(), reminder.accountId(), reminder.dueOn(), reminder.step(), reminder.accountName(),
            reminder.platform().intern(), ownerName, reminder.waitingId(), reminder.what());
    }
}
