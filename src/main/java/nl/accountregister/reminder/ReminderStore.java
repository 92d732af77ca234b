package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** The rows of reminders and of the messages that they became; callers hold the transaction. */
@Singleton
class ReminderStore {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final ReminderRepository reminders;
    private final ReminderMessageRepository messages;

    ReminderStore(ReminderRepository reminders, ReminderMessageRepository messages) {
        this.reminders = reminders;
        this.messages = messages;
    }

    /** The next candidates behind the one that was last seen; null begins. */
    List<Candidate> next(LocalDate until, Candidate last, int size) {
        return reminders.candidates(until, last == null ? BEGINNING : last.dueOn(), last == null ? 0 : last.id(), size);
    }

    /** The reminder, when it still holds and this step was not there yet. */
    Optional<Long> begin(Candidate account, int step, Today today) {
        return reminders.lockDue(account.id(), account.dueOn())
            .filter(id -> reminders.insertOnce(id, account.dueOn(), step, today.date(), today.moment()) == 1)
            .map(id -> reminders.idOf(id, account.dueOn(), step));
    }

    void add(long reminderId, long messageId) {
        messages.save(new ReminderMessage(null, reminderId, messageId));
    }

    /** Numbers of the messages, by reminder. */
    Map<Long, List<Long>> messagesOf(Collection<Long> reminderIds) {
        return reminderIds.isEmpty() ? Map.of() : messages.findByReminderIdIn(reminderIds).stream()
            .collect(groupingBy(ReminderMessage::reminderId, mapping(ReminderMessage::messageId, toList())));
    }
}
