package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.organisation.ReminderLadder.Reached;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Goes through the accounts within reach of the ladder, some at a time, and plans for each the step that has come. */
@Singleton
class DueReminders {

    private static final int BATCH = 200;
    private static final Logger LOG = LoggerFactory.getLogger(DueReminders.class);

    /** Messages that were planned, and accounts for which that was impossible. */
    record Counts(int planned, int failed) {

        static final Counts NONE = new Counts(0, 0);
        static final Counts IMPOSSIBLE = new Counts(0, 1);

        Counts plus(Counts other) {
            return new Counts(planned + other.planned, failed + other.failed);
        }
    }

    private final ReminderStore store;
    private final Reachability reachability;
    private final ReminderPlanning planning;
    private final Profiles profiles;
    private final Today today;

    DueReminders(ReminderStore store, Reachability reachability, ReminderPlanning planning, Profiles profiles, Today today) {
        this.store = store;
        this.reachability = reachability;
        this.planning = planning;
        this.profiles = profiles;
        this.today = today;
    }

    Counts plan(Actor actor) {
        LocalDate day = today.date();
        ReminderLadder ladder = profiles.current().reminders();
        LocalDate until = day.plusDays(ladder.daysAhead());
        Counts counts = Counts.NONE;
        List<Candidate> batch = store.next(until, null, BATCH);
        while (!batch.isEmpty()) {
            counts = counts.plus(plan(actor, batch, ladder, day));
            batch = store.next(until, batch.get(batch.size() - 1), BATCH);
        }
        return counts;
    }

    private Counts plan(Actor actor, List<Candidate> batch, ReminderLadder ladder, LocalDate day) {
        List<Candidate> due = batch.stream().filter(account -> account.step(ladder, day).isPresent()).toList();
        Reachability.Known known = reachability.around(due);
        Counts counts = Counts.NONE;
        for (Candidate account : due) {
            Optional<Reached> step = account.step(ladder, day);
            counts = counts.plus(plan(actor, account, step.orElseThrow(), known));
        }
        return counts;
    }

    private Counts plan(Actor actor, Candidate account, Reached step, Reachability.Known known) {
        try {
            List<Receiver> receivers = FallThrough.receivers(step.recipients(), known.of(account));
            if (receivers.isEmpty()) {
                LOG.warn("Account {} has a reminder due and nobody can be reached, communications neither", account.id());
                return Counts.IMPOSSIBLE;
            }
            return new Counts(planning.plan(actor, account, step, receivers, known.ownerName(account)), 0);
        } catch (RuntimeException e) {
            // One account that cannot be planned must not keep the others from their reminder; the next round tries again.
            LOG.error("The reminder for account {} could not be planned", account.id(), e);
            return Counts.IMPOSSIBLE;
        }
    }
}
