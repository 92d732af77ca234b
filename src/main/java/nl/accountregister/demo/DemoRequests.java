package nl.accountregister.demo;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;

/** Demo-aanvragen: one in each state. */
@Singleton
class DemoRequests {

    List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
        return List.of();
    }
}
