package nl.accountregister.calendar.web;

import nl.accountregister.calendar.CalendarFilter;
import nl.accountregister.calendar.CalendarSpan;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an address of the calendar asks, for pages and calls alike. */
final class CalendarAsked {

    static final List<String> FILTERS = List.of("locatie", "regio", "medewerker");
    private static final String SEARCH = "medewerker-zoek";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private CalendarAsked() {
    }

    static CalendarFilter filter(Query query) {
        return new CalendarFilter(query.id("locatie"), query.id("regio"), query.id("medewerker"));
    }

    /** The filters that are on, as they were typed, and whom is looked for. */
    static Map<String, String> typed(Query query) {
        Map<String, String> typed = new LinkedHashMap<>();
        FILTERS.stream().filter(query::has).forEach(name -> typed.put(name, query.text(name, 40)));
        if (query.has(SEARCH)) {
            typed.put(SEARCH, query.text(SEARCH, 100));
        }
        return typed;
    }

    /** How many filters are on; looking for somebody is none yet. */
    static int active(Query query) {
        return (int) FILTERS.stream().filter(query::has).count();
    }

    /** {@code maand=2026-11}; this month when absent. */
    static YearMonth month(Query query, LocalDate today) {
        String text = query.text("maand", 40);
        if (text == null) {
            return YearMonth.from(today);
        }
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])") || !isShown(YearMonth.parse(text))) {
            throw new BadRequest("calendar.month.wrong", text, FIRST_YEAR, LAST_YEAR);
        }
        return YearMonth.parse(text);
    }

    static boolean isShown(YearMonth month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }

    /** {@code achterstallig=true}, or {@code van} and {@code tot}: today and the coming month when absent. */
    static CalendarSpan span(Query query, LocalDate today) {
        LocalDate from = query.date("van");
        LocalDate until = query.date("tot");
        if (Boolean.TRUE.equals(query.flag("achterstallig"))) {
            if (from != null || until != null) {
                throw new BadRequest("calendar.span.both");
            }
            return CalendarSpan.overdue(today);
        }
        LocalDate first = from != null ? from : until == null || until.isAfter(today) ? today : until;
        LocalDate last = until != null ? until : first.plusMonths(1);
        if (last.isBefore(first)) {
            throw new BadRequest("calendar.span.order", first, last);
        }
        return new CalendarSpan(first, last, false);
    }
}
