package nl.accountregister.shared;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

import java.time.Clock;

/** The one clock that everything asks the time. Tests replace it by one that they can move. */
@Factory
class ClockFactory {

    @Singleton
    @Bean(typed = {Clock.class, RegisterClock.class})
    RegisterClock clock() {
        return new RegisterClock();
    }
}
