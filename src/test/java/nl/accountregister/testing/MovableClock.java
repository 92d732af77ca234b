package nl.accountregister.testing;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RegisterClock;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of every test: it ticks as the real one until a test sets it, from then it stands still until moved. */
@Singleton
@Replaces(RegisterClock.class)
@Bean(typed = {Clock.class, RegisterClock.class, MovableClock.class})
public class MovableClock extends RegisterClock {

    /** Ten o'clock in the morning in Amsterdam on that day. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(10, 0)).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
    }

    public void advance(Duration duration) {
        set(instant().plus(duration));
    }
}
