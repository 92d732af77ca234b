package nl.accountregister.reminder.web;

import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.reminder.ReminderRow;
import nl.accountregister.reminder.ReminderStatus;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reminder as lists show it.
 *
 * @param iso      the moment at which it was planned, for machines
 * @param due      of what it reminds, with its date, in words
 * @param step     the step of the ladder in words, such as "7 dagen vooraf"
 * @param standing what else there is to say, such as that nobody can be reached; empty when its messages say it all
 * @param tone     of the message that needs most attention
 */
public record ReminderView(long accountId, String accountName, String iso, String planned, String due, String step, String standing, String tone,
                           List<Message> messages) {

    /**
     * A message of a reminder.
     *
     * @param part  as what somebody got it, and why it fell to them; empty for old reminders
     * @param when  what became of it and when, in words
     * @param error the words of the mail server; empty when there are none
     */
    public record Message(String receiver, String address, String part, String status, String tone, String when, String error) {

        /** All that is to be said in small letters, in one line. */
        public String facts() {
            return Stream.of(part, address, when).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
        }
    }

    static ReminderView of(PageContext ctx, Reminders.Told told) {
        ReminderRow reminder = told.reminder();
        String due = reminder.what() == null ? ctx.t("reminder.due", reminder.dueOn()) : ctx.t("reminder.due.action", reminder.dueOn(), reminder.what());
        return new ReminderView(reminder.accountId(), reminder.accountName(), reminder.plannedAt().toString(), ctx.moment(reminder.plannedAt()), due,
            step(ctx, reminder.step()), standing(ctx, told), tone(told), told.listeners().stream().map(listener -> message(ctx, listener)).toList());
    }

    private static String step(PageContext ctx, int step) {
        return ctx.t(step < 0 ? "reminder.step.before" : step == 0 ? "reminder.step.on" : "reminder.step.after", Math.abs(step));
    }

    private static String standing(PageContext ctx, Reminders.Told told) {
        if (told.reminder().status() == null) {
            return ctx.t("reminder.standing.unknown");
        }
        return switch (told.reminder().status()) {
            case TOLD -> "";
            case DROPPED -> told.messages().stream().allMatch(m -> m.status() == OutboxStatus.WITHDRAWN) ? ctx.label(told.reminder().status()) : "";
            default -> ctx.label(told.reminder().status());
        };
    }

    private static Message message(PageContext ctx, Reminders.Listener listener) {
        OutboxRow m = listener.message();
        String when = m.finishedAt() != null ? ctx.moment(m.finishedAt())
            : m.attempts() > 0 && m.nextAttemptAt() != null ? ctx.t("reminder.again", m.attempts(), m.nextAttemptAt()) : "";
        return new Message(m.recipientName(), m.recipientAddress(), part(ctx, listener), ctx.label(m.status()), m.status().tone(), when,
            m.lastError() == null ? "" : m.lastError());
    }

    private static String part(PageContext ctx, Reminders.Listener listener) {
        if (listener.part() == null) {
            return "";
        }
        if (listener.cause() == null) {
            return ctx.t("reminder.as", listener.part());
        }
        return listener.insteadOf() == null ? ctx.t("reminder.as.because", listener.part(), listener.cause())
            : ctx.t("reminder.as.instead", listener.part(), listener.insteadOf(), listener.cause());
    }

    private static String tone(Reminders.Told told) {
        List<OutboxRow> messages = told.messages();
        if (told.reminder().status() == ReminderStatus.NOBODY || messages.stream().anyMatch(m -> m.status().isLost())) {
            return "red";
        }
        return messages.stream().allMatch(m -> m.status() == OutboxStatus.STORED || m.status() == OutboxStatus.WITHDRAWN) ? "grey"
            : messages.stream().allMatch(m -> m.status() == OutboxStatus.SENT) ? "green" : "blue";
    }
}
