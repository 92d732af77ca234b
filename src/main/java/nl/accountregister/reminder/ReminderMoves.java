package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The one place where the stand of reminders and their messages changes: it keeps what they were, in the transaction of the change.
 * Callers hold the reminders.
 */
@Singleton
class ReminderMoves {

    private final ReminderRepository reminders;
    private final Today today;

    ReminderMoves(ReminderRepository reminders, Today today) {
        this.reminders = reminders;
        this.today = today;
    }

    /** Of those that are still open, or reached nobody. */
    int settle(Collection<Long> ids, ReminderStatus status, LocalDate day) {
        List<ReminderStatus> before = List.of(ReminderStatus.OPEN, ReminderStatus.NOBODY);
        keep(ids, before.stream().filter(was -> was != status).toList());
        return reminders.settle(ids, status, day);
    }

    /** Somebody else is told of them, or the same again. */
    void tellAgain(Collection<Long> ids, LocalDate day) {
        keep(ids, List.of(ReminderStatus.TOLD, ReminderStatus.NOBODY));
        reminders.tellAgain(ids, day);
    }

    /** What was let go asks for something again. */
    int reopen(Collection<Long> ids, LocalDate day) {
        reminders.keepWithdrawn(ids, today.moment());
        reminders.unlinkWithdrawn(ids);
        keep(ids, List.of(ReminderStatus.DROPPED));
        return reminders.reopen(ids, day);
    }

    /** These messages no longer tell of these reminders: others will. */
    void unlink(Collection<Long> messages, Collection<Long> ids) {
        reminders.keepLinks(messages, ids, today.moment());
        reminders.unlink(messages, ids);
    }

    /** Nobody was told after all. */
    int dropUntold(Collection<Long> ids) {
        reminders.keepUntold(ids, today.moment());
        return reminders.dropUntold(ids);
    }

    private void keep(Collection<Long> ids, List<ReminderStatus> before) {
        reminders.keep(ids, before, today.moment());
    }
}
