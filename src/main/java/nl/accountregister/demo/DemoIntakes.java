package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.intake.AccountIntakes;
import nl.accountregister.organisation.AccountKind;

import java.time.LocalDate;
import java.util.List;

/** Demo-intakes: a location page that has a beheerplan was talked about, a while after it came into the register. */
@Singleton
class DemoIntakes {

    private static final int LATER = 14;

    private final DemoYear year;
    private final AccountIntakes intakes;

    DemoIntakes(DemoYear year, AccountIntakes intakes) {
        this.year = year;
        this.intakes = intakes;
    }

    List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
        return demo.pages().stream().filter(p -> p.plan() && p.kind() == AccountKind.LOCATION_PAGE && p.registered() > LATER)
            .map(p -> new DemoYear.Moment(p.registered() - LATER, () -> intakes.record(year.communications(), year.account(p),
                today.minusDays(p.registered() - LATER), p.owner() + " en " + year.communications().name(),
                "We gebruiken de pagina zoals het beheerplan zegt. Bij twijfel belt de eigenaar eerst met communicatie."))).toList();
    }
}
