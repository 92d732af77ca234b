package nl.accountregister.calendar;

import java.time.LocalDate;

/**
 * Periode of the calendar.
 *
 * @param from    first day
 * @param until   last day
 * @param open    only what still has to be done
 */
public record CalendarSpan(LocalDate from, LocalDate until, boolean open) {

    /** Before every date of the register. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** What had to be done before a day and was not. */
    public static CalendarSpan overdue(LocalDate today) {
        return new CalendarSpan(FIRST, today.minusDays(1), true);
    }
}
