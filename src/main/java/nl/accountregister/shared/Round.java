package nl.accountregister.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalTime;

/**
 * Ronde: what the register does by itself, again and again. A round that fails is told in the log and tried again at the next
 * tick: a database that is away for a moment must not end the schedule.
 */
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final String what;
    private final Runnable work;

    /** @param what what is looked at, for the log: "the handovers" */
    public Round(String what, Runnable work) {
        this.what = what;
        this.work = work;
    }

    /** Does the round now. */
    public void tick() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The round of {} failed; the next tick tries again", what, e);
        }
    }

    /** Does the round now, unless it is earlier in Amsterdam than that time of day. */
    public void tick(Today today, LocalTime from) {
        if (!today.moment().atZone(Texts.AMSTERDAM).toLocalTime().isBefore(from)) {
            tick();
        }
    }
}
