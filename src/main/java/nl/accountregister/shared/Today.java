package nl.accountregister.shared;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What day it is for the organisation (Europe/Amsterdam), and what moment it is (UTC, microseconds as MySQL keeps them). */
@Singleton
public class Today {

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), Texts.AMSTERDAM);
    }

    public Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
