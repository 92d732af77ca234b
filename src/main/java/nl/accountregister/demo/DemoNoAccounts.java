package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.completeness.NoAccounts;

import java.util.List;

/** Demolocaties that have no page on purpose. */
@Singleton
class DemoNoAccounts {

    private final DemoCast cast;
    private final DemoYear year;
    private final NoAccounts nones;

    DemoNoAccounts(DemoCast cast, DemoYear year, NoAccounts nones) {
        this.cast = cast;
        this.year = year;
        this.nones = nones;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        return demo.noPages().stream().map(n -> new DemoYear.Moment(n.days(),
            () -> nones.record(year.communications(), "locatie-" + cast.place(n.location()) + "-" + n.platform(), n.words(), null))).toList();
    }
}
