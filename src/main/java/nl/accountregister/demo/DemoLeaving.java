package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.person.PeopleChanges;

import java.time.LocalDate;
import java.util.List;

/** Demovertrek: who left, told on the last day, and who is about to. */
@Singleton
class DemoLeaving {

    /** Days ago on which a last day that has yet to come was told. */
    private static final int TOLD = 3;

    private final DemoCast cast;
    private final PeopleChanges people;

    DemoLeaving(DemoCast cast, PeopleChanges people) {
        this.cast = cast;
        this.people = people;
    }

    List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
        return demo.people().stream().filter(h -> h.until() != null).map(h -> new DemoYear.Moment(Math.max(h.until(), TOLD),
            () -> people.leave(cast.actor("communicatie"), cast.person(h.name()), today.minusDays(h.until())))).toList();
    }
}
