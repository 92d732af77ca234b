package nl.accountregister.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.RegisterClock;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.shared.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Demo: fills an empty register before the first page is served. */
@Singleton
@Requires(property = "accountregister.demo", value = "true")
class Demo {

    /** Days between two looks at the deviations in the past that the demo makes up. */
    private static final int MONTH = 30;

    /** Years before today; no account of a demo is older. */
    private static final int BEFORE_ALL = 4;

    private final DemoCast cast;
    private final DemoYear year;
    private final DemoWork work;
    private final RegisterClock clock;
    private final DemoSource source;
    private final Deviations deviations;

    Demo(DemoCast cast, DemoYear year, DemoWork work, RegisterClock clock, DemoSource source, Deviations deviations) {
        this.deviations = deviations;
        this.cast = cast;
        this.year = year;
        this.work = work;
        this.clock = clock;
        this.source = source;
    }

    /** What people do with the accounts. */
    @Singleton
    record DemoWork(DemoRequests requests, DemoReviews reviews, DemoPlans plans, DemoLeaving leaving, DemoHandovers handovers, DemoIntakes intakes,
                    DemoPublications publications, DemoNoAccounts nones, DemoViews views, DemoSignals signals, DemoImports imports) {

        List<DemoYear.Moment> moments(DemoFile demo, LocalDate today) {
            return Stream.of(requests.moments(demo, today), reviews.moments(demo), plans.moments(demo), leaving.moments(demo, today),
                handovers.moments(demo, today), intakes.moments(demo, today), publications.moments(demo), nones.moments(demo),
                views.moments(), signals.moments(demo), imports.moments(demo)).flatMap(List::stream).toList();
        }
    }

    /** Where the demo comes from, a profile without one has the general demo, and the password of all its users. */
    @Singleton
    @Requires(property = "accountregister.demo", value = "true")
    record DemoSource(TemplateFiles files, Profiles profiles, DemoPassword password) {

        Optional<DemoFile> read() {
            return files.find("demo/" + profiles.current().id() + ".yml").or(() -> files.find("demo/algemeen.yml"))
                .map(f -> DemoFile.read(f.name(), f.content()));
        }
    }

    /** All or nothing: a demo that breaks half way leaves an empty register. One that is there already is left as it is, but for how people sign in. */
    @EventListener
    @Transactional
    void fill(StartupEvent event) {
        source.read().ifPresent(demo -> {
            if (cast.isEmpty()) {
                live(demo);
            } else {
                cast.signInWith(demo, source.password().value());
            }
        });
    }

    private void live(DemoFile demo) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Texts.AMSTERDAM);
        try {
            // Who and what is in the register before its first account is known from then, and not from the start of the demo.
            clock.set(today.minusYears(BEFORE_ALL).atTime(LocalTime.of(8, 0)).atZone(Texts.AMSTERDAM).toInstant());
            cast.appear(demo, today, source.password().value());
            clock.reset();
            List<DemoYear.Moment> moments = new ArrayList<>(year.moments(demo, today));
            moments.addAll(work.moments(demo, today));
            moments.sort(Comparator.comparingInt(DemoYear.Moment::daysAgo).reversed());
            int minute = 0;
            int settled = Integer.MAX_VALUE;
            for (DemoYear.Moment moment : moments) {
                Instant at = today.minusDays(moment.daysAgo()).atTime(LocalTime.of(9, 0)).plusMinutes(minute++ % 480).atZone(Texts.AMSTERDAM).toInstant();
                clock.set(at.isAfter(now) ? now : at);
                if (settled - moment.daysAgo() >= MONTH) {
                    deviations.settle();
                    settled = moment.daysAgo();
                }
                moment.what().run();
            }
        } finally {
            clock.reset();
        }
    }
}
