package nl.accountregister.signal;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/** Meldingenronde: reminds of what is due, and erases who reported what was closed long ago. Rounds may run at once: each thing happens once. */
@Singleton
public class SignalRound {

    private static final Logger LOG = LoggerFactory.getLogger(SignalRound.class);

    private final SignalCaseRepository cases;
    private final SignalReminders reminders;
    private final SignalErasure erasure;
    private final SignalBook book;

    SignalRound(SignalCaseRepository cases, SignalReminders reminders, SignalErasure erasure, SignalBook book) {
        this.cases = cases;
        this.reminders = reminders;
        this.erasure = erasure;
        this.book = book;
    }

    /** What a round did. @param failed where something went wrong; the next round tries again */
    public record Result(int reminded, int erased, int failed) {

        static final Result NOTHING = new Result(0, 0, 0);
    }

    /** System call: runs a round; the mail goes out with the next run of the outbox. */
    public Result run() {
        int reminded = 0;
        int erased = 0;
        int failed = 0;
        for (List<SignalCase> due = cases.due(book.day(), 0); !due.isEmpty(); due = cases.due(book.day(), due.get(due.size() - 1).signalId())) {
            reminded += reminders.remind(Actor.SYSTEM, due);
        }
        for (List<Long> old = erasure.due(0); !old.isEmpty(); old = erasure.due(old.get(old.size() - 1))) {
            for (long id : old) {
                try {
                    erased += erasure.erase(Actor.SYSTEM, id) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error("Signal {} could not be erased", id, e);
                }
            }
        }
        return new Result(reminded, erased, failed);
    }
}
