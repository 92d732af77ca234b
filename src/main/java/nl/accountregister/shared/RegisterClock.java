package nl.accountregister.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the register, in UTC. It stands still at a chosen moment only while the demo lives through its past. */
public class RegisterClock extends Clock {

    private volatile Instant fixed;

    /** Stands still at this moment, until set again or reset. */
    public void set(Instant moment) {
        fixed = moment;
    }

    /** Ticks as the real clock again. */
    public void reset() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        Instant at = fixed;
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
