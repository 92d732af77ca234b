package nl.accountregister.testing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of every test: it ticks as the real one until a test sets it, from then it stands still until moved. */
@Singleton
@Replaces(Clock.class)
@Bean(typed = {Clock.class, MovableClock.class})
public class MovableClock extends Clock {

    private volatile Instant fixed;

    public void set(Instant instant) {
        fixed = instant;
    }

    /** Ten o'clock in the morning in Amsterdam on that day. */
    public void set(LocalDate day) {
        fixed = day.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }

    public void advance(Duration duration) {
        fixed = instant().plus(duration);
    }

    /** Ticks again as the real clock. */
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
