package nl.accountregister.reminder.web;

import nl.accountregister.outbox.OutboxMessage;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.reminder.ReminderRow;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;

/**
 * A reminder as lists show it.
 *
 * @param iso  the moment at which it was planned, for machines
 * @param step the step of the ladder in words, such as "7 dagen vooraf"
 * @param tone of the message that needs most attention
 */
public record ReminderView(long accountId, String accountName, String iso, String planned, String due, String step, String tone,
                           List<Message> messages) {

    private static final Map<OutboxStatus, String> TONES = Map.of(OutboxStatus.PLANNED, "blue", OutboxStatus.SENDING, "blue",
        OutboxStatus.SENT, "green", OutboxStatus.STORED, "grey", OutboxStatus.REFUSED, "red", OutboxStatus.FAILED, "red", OutboxStatus.WITHDRAWN, "grey");

    /**
     * A message of a reminder.
     *
     * @param when  what became of it and when, in words
     * @param error the words of the mail server; empty when there are none
     */
    public record Message(String receiver, String address, String status, String tone, String when, String error) {
    }

    static ReminderView of(PageContext ctx, Reminders.Told told) {
        ReminderRow reminder = told.reminder();
        return new ReminderView(reminder.accountId(), reminder.accountName(), reminder.plannedAt().toString(), ctx.moment(reminder.plannedAt()),
            ctx.date(reminder.dueOn()), step(ctx, reminder.step()), tone(told.messages()), told.messages().stream().map(m -> message(ctx, m)).toList());
    }

    private static String step(PageContext ctx, int step) {
        return ctx.t(step < 0 ? "reminder.step.before" : step == 0 ? "reminder.step.on" : "reminder.step.after", Math.abs(step));
    }

    private static Message message(PageContext ctx, OutboxMessage m) {
        String when = m.finishedAt() != null ? ctx.moment(m.finishedAt())
            : m.attempts() > 0 && m.nextAttemptAt() != null ? ctx.t("reminder.again", m.attempts(), m.nextAttemptAt()) : "";
        return new Message(m.recipientName(), m.recipientAddress(), ctx.label(m.status()), TONES.get(m.status()), when,
            m.lastError() == null ? "" : m.lastError());
    }

    private static String tone(List<OutboxMessage> messages) {
        return messages.stream().anyMatch(m -> m.status().isLost()) ? "red"
            : messages.stream().allMatch(m -> m.status() == OutboxStatus.SENT) ? "green"
            : messages.stream().allMatch(m -> m.status() == OutboxStatus.STORED) ? "grey" : "blue";
    }
}
