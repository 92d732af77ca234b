package nl.accountregister.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the monitoring how the reviews stand. The numbers are looked up by {@link FiguresSchedule} and not for each who
 * asks, so that asking costs nothing. They tell of regions and of no person or account.
 */
@Singleton
class FiguresGauges {

    private static final String PREFIX = "accountregister.reviews.";
    private static final int REMINDED_DAYS = 30;

    private final FiguresSql sql;
    private final Today today;
    private final MultiGauge overdue;
    private final MultiGauge reminders;
    private volatile double soon = Double.NaN;
    private volatile double onTime = Double.NaN;

    FiguresGauges(FiguresSql sql, Today today, MeterRegistry registry) {
        this.sql = sql;
        this.today = today;
        overdue = MultiGauge.builder(PREFIX + "overdue").description("Reviews that are overdue, by region and by days since their date").register(registry);
        reminders = MultiGauge.builder("accountregister.reminders.made").description("Reminders made in the last 30 days, by the day of their step").register(registry);
        Gauge.builder(PREFIX + "due.soon", () -> soon).description("Reviews that are due in the next 30 days").register(registry);
        Gauge.builder(PREFIX + "ontime.ratio", () -> onTime)
            .description("Of the reviews that were due last month, the part that was done on time; NaN when none was due").register(registry);
    }

    /** Looks everything up again. */
    void refresh() {
        LocalDate day = today.date();
        YearMonth last = YearMonth.from(day).minusMonths(1);
        overdue.register(sql.overdue(day).stream().flatMap(one -> Stream.of(Age.values()).map(age -> MultiGauge.Row.of(
            Tags.of("region", Optional.ofNullable(one.region()).orElse(""), "days", age.code()), one.byAge().get(age)))).toList(), true);
        Map<Integer, Long> made = sql.reminders(day.minusDays(REMINDED_DAYS));
        reminders.register(made.entrySet().stream().map(e -> MultiGauge.Row.of(Tags.of("step", e.getKey().toString()), e.getValue())).toList(), true);
        soon = sql.due(day, day.plusDays(Figures.SOON_DAYS));
        FiguresSql.Counted counted = sql.months(last.atDay(1), day).getOrDefault(last, FiguresSql.Counted.NONE);
        onTime = counted.all() == 0 ? Double.NaN : (double) counted.some() / counted.all();
    }
}
