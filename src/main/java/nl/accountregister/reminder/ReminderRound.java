package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.OutboxWorker;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Herinneringsronde: writes down the step of the ladder that has come for every date of an active account and of an open
 * action, and makes one message for each receiver. Rounds may run at once, on one server or on several: each step still
 * comes once, and each receiver gets one message a day. After days without a round an account gets the latest step, not
 * all that were missed. A round has one day, that on which it begins, also when midnight passes.
 */
@Singleton
public class ReminderRound {

    /** How long a round waits for another that is going on. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * What a round did.
     *
     * @param planned messages that it put in the outbox
     * @param sent    messages that the mail server took in the run of the outbox that followed
     * @param failed  messages that were given up in that run, and reminders that reach nobody or of which a message could not be made
     */
    public record Result(int planned, int sent, int failed) {
    }

    private final RoundLock lock;
    private final RoundWork work;
    private final OutboxWorker worker;
    private final AuditLog audit;
    private final Today today;

    ReminderRound(RoundLock lock, RoundWork work, OutboxWorker worker, AuditLog audit, Today today) {
        this.lock = lock;
        this.work = work;
        this.worker = worker;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Runs a round and then the outbox once.
     *
     * @param actor communications, or {@link Actor#SYSTEM} for the daily round
     * @throws nl.accountregister.shared.Refused when the actor may not run one
     * @throws nl.accountregister.shared.Conflict when another round goes on for minutes
     */
    public Result run(Actor actor) {
        LocalDate day = today.date();
        ReminderTelling.Counts planned = planned(actor, day);
        OutboxWorker.Counts delivered = worker.run();
        return told(actor, day, new Result(planned.messages(), delivered.sent(), delivered.failed() + planned.failed()));
    }

    /** As {@link #run}, and leaves the sending to the outbox. */
    public Result plan(Actor actor) {
        LocalDate day = today.date();
        ReminderTelling.Counts planned = planned(actor, day);
        return told(actor, day, new Result(planned.messages(), 0, planned.failed()));
    }

    /**
     * System call: a round of the past with the run of the outbox that followed, for the demo. It is part of the transaction
     * that is going on, so that the lock, which is another connection's, has no sense.
     */
    public void relive() {
        LocalDate day = today.date();
        ReminderTelling.Counts planned = work.round(Actor.SYSTEM, day);
        OutboxWorker.Counts delivered = worker.run();
        if (work.pickUp(day) > 0) {
            worker.run();
        }
        told(Actor.SYSTEM, day, new Result(planned.messages(), delivered.sent(), delivered.failed() + planned.failed()));
    }

    private ReminderTelling.Counts planned(Actor actor, LocalDate day) {
        if (actor != Actor.SYSTEM) {
            Permission.RUN_REMINDERS.require(actor);
        }
        return lock.afterOthers(PATIENCE, () -> work.round(actor, day));
    }

    private Result told(Actor actor, LocalDate day, Result result) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("gepland", result.planned());
        facts.put("verzonden", result.sent());
        facts.put("mislukt", result.failed());
        audit.record(actor, "herinnering.ronde", Subject.register(), "Herinneringsronde van " + day, null, facts);
        return result;
    }

    /**
     * Does what is left of the round of a day that nobody finished, since its server died in it. A system call.
     *
     * @return whether it is finished now; not when somebody else is at it
     */
    boolean goOn(LocalDate day) {
        return lock.unlessTaken(() -> work.round(Actor.SYSTEM, day))
            .map(done -> told(Actor.SYSTEM, day, new Result(done.messages(), 0, done.failed()))).isPresent();
    }

    /**
     * Makes the messages that are still to be made on the day of the last round: those of a round that was broken off, of
     * what was refused, and of what was taken back for the sake of another account. A system call.
     *
     * @return how many; none when a round is going on, which makes them itself
     */
    int pickUp(LocalDate day) {
        return lock.unlessTaken(() -> work.pickUp(day)).orElse(0);
    }
}
