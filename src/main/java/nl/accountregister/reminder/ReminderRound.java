package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.OutboxWorker;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Herinneringsronde: plans for every active account the step of the ladder that has come, unless it was planned before.
 * Rounds may run at once, on one server or on several: each step still comes once. After days without a round an
 * account gets the latest step, not all that were missed.
 */
@Singleton
public class ReminderRound {

    /**
     * What a round did.
     *
     * @param planned messages that it put in the outbox
     * @param sent    messages that the mail server took in the run of the outbox that followed
     * @param failed  messages that were given up in that run, and accounts for which nothing could be planned
     */
    public record Result(int planned, int sent, int failed) {
    }

    private final DueReminders due;
    private final OutboxWorker worker;
    private final AuditLog audit;
    private final Today today;

    ReminderRound(DueReminders due, OutboxWorker worker, AuditLog audit, Today today) {
        this.due = due;
        this.worker = worker;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Runs a round and then the outbox once.
     *
     * @param actor communications, or {@link Actor#SYSTEM} for the daily round
     * @throws nl.accountregister.shared.Refused when the actor may not run one
     */
    public Result run(Actor actor) {
        if (actor != Actor.SYSTEM) {
            Permission.RUN_REMINDERS.require(actor);
        }
        DueReminders.Counts planned = due.plan(actor);
        OutboxWorker.Counts delivered = worker.run();
        Result result = new Result(planned.planned(), delivered.sent(), delivered.failed() + planned.failed());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("gepland", result.planned());
        facts.put("verzonden", result.sent());
        facts.put("mislukt", result.failed());
        audit.record(actor, "herinnering.ronde", Subject.register(), "Herinneringsronde van " + today.date(), null, facts);
        return result;
    }
}
