package nl.accountregister.figures;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Cijfers of today. A review is on time when it was done on its date or before. It counts in the month of its date, when that
 * date has passed, whether it was done or is still open; what waits for a second reviewer is open. What was withdrawn
 * does not count, nor does a part of a review.
 */
@Singleton
public class Figures {

    /** How many months there are in the figures, this one included. */
    public static final int MONTHS = 24;
    /** How many months the figures without months look back. */
    public static final int YEAR = 12;
    /** What is due within this number of days is due soon. */
    public static final int SOON_DAYS = 30;

    private final FiguresSql sql;
    private final Profiles profiles;
    private final Today today;

    Figures(FiguresSql sql, Profiles profiles, Today today) {
        this.sql = sql;
        this.profiles = profiles;
        this.today = today;
    }

    /** What is overdue in a region. @param region null for accounts without one @param byAge how many of each age, also none */
    public record Overdue(@Nullable String region, Map<Age, Long> byAge) {

        public long total() {
            return byAge.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A month.
     *
     * @param due    reviews whose date was in it and has passed
     * @param onTime how many of those were done on time
     * @param median days that the others are or were late, by half of them at most; null when none was
     */
    public record Month(YearMonth month, long due, long onTime, @Nullable BigDecimal median) {

        /** Whole percent, rounded down, so that 100 means all; null when none was due. */
        @Nullable
        public Integer percent() {
            return due == 0 ? null : (int) (onTime * 100 / due);
        }
    }

    /**
     * How far up the ladder reviews came.
     *
     * @param day  of the step, days after the date; null for those that needed no reminder
     * @param last whether it stands for all days from this one
     * @param all  of the last twelve months
     * @param open those that are overdue now
     */
    public record Step(@Nullable Integer day, boolean last, long all, long open) {
    }

    /**
     * All figures.
     *
     * @param months the earliest first
     * @param median days that reviews of the last twelve months that are not on time are or were late; null when none was
     */
    public record Overview(LocalDate day, List<Overdue> overdue, List<Month> months, @Nullable BigDecimal median, List<Step> steps) {
    }

    /** For who sees everything. */
    public Overview overview(Actor actor) {
        Permission.SEE_EVERYTHING.require(actor);
        LocalDate day = today.date();
        YearMonth first = YearMonth.from(day).minusMonths(MONTHS - 1);
        FiguresSql.Medians medians = sql.medians(first.atDay(1), day.minusMonths(YEAR), day);
        return new Overview(day, sql.overdue(day), months(first, sql.months(first.atDay(1), day), medians), medians.whole(),
            steps(sql.steps(day.minusMonths(YEAR), day)));
    }

    private static List<Month> months(YearMonth first, Map<YearMonth, FiguresSql.Counted> counted, FiguresSql.Medians medians) {
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).map(month -> {
            FiguresSql.Counted one = counted.getOrDefault(month, FiguresSql.Counted.NONE);
            return new Month(month, one.all(), one.some(), medians.months().get(month));
        }).toList();
    }

    /** Every step of the ladder, also one that none reached, and from the last step on all that came later. */
    private List<Step> steps(Map<Integer, FiguresSql.Counted> counted) {
        List<Integer> ladder = ladder().steps().stream().map(ReminderLadder.Step::day).toList();
        TreeMap<Integer, FiguresSql.Counted> grouped = new TreeMap<>();
        ladder.forEach(day -> grouped.put(day, FiguresSql.Counted.NONE));
        counted.forEach((day, number) -> {
            // A ladder that was another once has left days of its own: they go with the step below.
            Integer step = day == FiguresSql.NO_STEP ? null : grouped.floorKey(day) == null ? grouped.firstKey() : grouped.floorKey(day);
            if (step != null) {
                grouped.merge(step, number, FiguresSql.Counted::plus);
            }
        });
        List<Step> steps = new ArrayList<>();
        FiguresSql.Counted none = counted.getOrDefault(FiguresSql.NO_STEP, FiguresSql.Counted.NONE);
        steps.add(new Step(null, false, none.all(), none.some()));
        grouped.forEach((day, number) -> steps.add(new Step(day, day.equals(grouped.lastKey()), number.all(), number.some())));
        return steps;
    }

    private ReminderLadder ladder() {
        return profiles.current().reminders().reviews();
    }
}
