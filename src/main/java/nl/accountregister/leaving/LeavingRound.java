package nl.accountregister.leaving;

import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Vertrekronde: begins checklists whose day comes near, and reminds of those that are late, {@link LeavingStep} by step. Rounds may run at once, on one server or
 * on several, and as often as one likes: each step comes once.
 */
@Singleton
public class LeavingRound {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingRound.class);

    private final LeavingOpenings openings;
    private final LeavingReminders reminders;

    LeavingRound(LeavingOpenings openings, LeavingReminders reminders) {
        this.openings = openings;
        this.reminders = reminders;
    }

    /** System call. @return number of reminders that were put in the outbox */
    public int run() {
        open();
        return remind();
    }

    private void open() {
        List<Long> some = openings.due(0);
        while (!some.isEmpty()) {
            for (long id : some) {
                try {
                    openings.open(id);
                } catch (RuntimeException e) {
                    LOG.error("No checklist could be begun for medewerker {}", id, e);
                }
            }
            some = openings.due(some.get(some.size() - 1));
        }
    }

    private int remind() {
        int sent = 0;
        List<Long> some = reminders.due(0);
        while (!some.isEmpty()) {
            for (long id : some) {
                try {
                    sent += reminders.remind(id);
                } catch (RuntimeException e) {
                    // One that cannot be told must not keep the others from being told; the next round tries again.
                    LOG.error("No reminder could be planned for leave {}", id, e);
                }
            }
            some = reminders.due(some.get(some.size() - 1));
        }
        return sent;
    }
}
