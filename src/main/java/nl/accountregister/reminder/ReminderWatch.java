package nl.accountregister.reminder;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountChanged;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.MailRefused;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.review.ReviewChanged;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hears, in the transaction of the change, that a review or an action has been done, that an account has another date or
 * is no longer in use, and that a message was refused. What still waits in the outbox is taken back; accounts that were in
 * such a message and still ask for something get another, and what was refused falls to the next person. Both are made a
 * moment later, so that whoever does a review does not wait for mail.
 */
@Singleton
class ReminderWatch {

    private final ReminderRepository reminders;
    private final ReminderMoves moves;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Today today;

    ReminderWatch(ReminderRepository reminders, ReminderMoves moves, Outbox outbox, AuditLog audit, Today today) {
        this.reminders = reminders;
        this.moves = moves;
        this.outbox = outbox;
        this.audit = audit;
        this.today = today;
    }

    @EventListener
    void on(AccountChanged event) {
        letGo(event.accountId());
    }

    @EventListener
    void on(ReviewChanged event) {
        letGo(event.accountId());
        if (event.what() == ReviewChanged.What.AWAITING_SECOND || event.what() == ReviewChanged.What.RETURNED) {
            tellOthers(event.accountId());
        }
    }

    @EventListener
    void on(MailRefused event) {
        List<Long> in = reminders.inMessages(List.of(event.messageId()));
        if (!in.isEmpty()) {
            reminders.lock(in);
            moves.tellAgain(in, today.date());
        }
    }

    /**
     * The step that has come is for others now: a second person is to look, or looked and gave it back. Who that is has just
     * been mailed; what nobody has been told yet is told tomorrow.
     */
    private void tellOthers(long accountId) {
        List<Long> untold = reminders.untold(accountId);
        if (untold.isEmpty()) {
            return;
        }
        List<Long> waiting = reminders.waitingMessages(untold);
        List<Long> together = waiting.isEmpty() ? List.of() : reminders.inMessages(waiting);
        reminders.lock(Stream.concat(untold.stream(), together.stream()).distinct().sorted().toList());
        List<Long> withdrawn = waiting.isEmpty() || outbox.withdraw(waiting, "De herziening is nu aan iemand anders") == 0 ? List.of() : reminders.withdrawn(waiting);
        if (!withdrawn.isEmpty()) {
            List<Long> all = reminders.inMessages(withdrawn);
            moves.unlink(withdrawn, all);
            List<Long> others = all.stream().filter(id -> !untold.contains(id)).toList();
            if (!others.isEmpty()) {
                moves.tellAgain(others, today.date());
            }
        }
        moves.tellAgain(untold, today.date().plusDays(1));
    }

    private void letGo(long accountId) {
        List<Long> settled = reminders.settled(accountId);
        if (settled.isEmpty()) {
            return;
        }
        List<Long> waiting = reminders.waitingMessages(settled);
        List<Long> together = waiting.isEmpty() ? List.of() : reminders.inMessages(waiting);
        reminders.lock(Stream.concat(settled.stream(), together.stream()).distinct().sorted().toList());
        int dropped = moves.settle(settled, ReminderStatus.DROPPED, today.date());
        List<Long> withdrawn = waiting.isEmpty() || outbox.withdraw(waiting, "Herziening of actie is niet meer nodig") == 0 ? List.of() : reminders.withdrawn(waiting);
        if (!withdrawn.isEmpty()) {
            List<Long> others = reminders.inMessages(withdrawn).stream().filter(id -> !settled.contains(id)).toList();
            if (!others.isEmpty()) {
                moves.unlink(withdrawn, others);
                moves.tellAgain(others, today.date());
            }
            dropped += moves.dropUntold(settled);
        }
        if (dropped > 0 || !withdrawn.isEmpty()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("vervallen", dropped);
            facts.put("berichten", withdrawn.isEmpty() ? null : withdrawn.toString());
            audit.record(Actor.SYSTEM, "herinnering.vervallen", Subject.account(accountId), "Herinneringen die niet meer nodig zijn", null, facts);
        }
    }
}
