package nl.accountregister.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the register, in UTC. It stands still at a chosen moment only while the demo lives through its past, and only
 * for the thread that lives it: what the register does by itself meanwhile does it now.
 */
public class RegisterClock extends Clock {

    private final ThreadLocal<Instant> fixed = new ThreadLocal<>();

    /** Stands still at this moment for this thread, until set again or reset. */
    public void set(Instant moment) {
        fixed.set(moment);
    }

    /** Ticks as the real clock again. */
    public void reset() {
        fixed.remove();
    }

    @Override
    public Instant instant() {
        Instant at = fixed.get();
        return at == null ? Clock.systemUTC().instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
