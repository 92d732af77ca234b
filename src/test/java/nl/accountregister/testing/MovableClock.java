package nl.accountregister.testing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RegisterClock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock of every test: it ticks as the real one until a test sets it; from then it stands still, or takes a step at each
 * look, until moved. For all threads, since a server answers a test in threads of its own.
 */
@Singleton
@Replaces(RegisterClock.class)
@Bean(typed = {Clock.class, RegisterClock.class, MovableClock.class})
public class MovableClock extends RegisterClock {

    private volatile Instant fixed;
    private volatile Duration step = Duration.ZERO;

    /** Ten o'clock in the morning in Amsterdam on that day. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
    }

    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Goes on from this moment by one step each time that somebody looks, so that midnight may pass during one call. */
    public void run(Instant from, Duration each) {
        fixed = from;
        step = each;
    }

    @Override
    public void set(Instant moment) {
        step = Duration.ZERO;
        fixed = moment;
    }

    @Override
    public void reset() {
        step = Duration.ZERO;
        fixed = null;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = fixed;
        if (now == null) {
            return super.instant();
        }
        if (!step.isZero()) {
            fixed = now.plus(step);
        }
        return now;
    }
}
