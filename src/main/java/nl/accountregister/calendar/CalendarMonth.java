package nl.accountregister.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Maand of the kalender.
 *
 * @param days    what there is, by day; a day without anything is not there
 * @param overdue what should have been done before today, the longest ago first
 */
public record CalendarMonth(YearMonth month, Map<LocalDate, Some> days, Some overdue) {

    private static final int WEEK = 7;

    /** The first few of a number. @param total how many there are in all */
    public record Some(List<CalendarItem> items, long total) {

        public static final Some NONE = new Some(List.of(), 0);

        /** How many there are besides. */
        public long more() {
            return total - items.size();
        }
    }

    /** What there is on a day. */
    public Some on(LocalDate day) {
        return days.getOrDefault(day, Some.NONE);
    }

    /** Everything in the month together. */
    public long total() {
        return days.values().stream().mapToLong(Some::total).sum();
    }

    /** The weeks that have a day of the month, from Monday; the first and last may have days of another month. */
    public static List<List<LocalDate>> weeks(YearMonth month) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusDays(WEEK))
            .map(monday -> IntStream.range(0, WEEK).mapToObj(monday::plusDays).toList()).toList();
    }
}
