package nl.accountregister.calendar.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;
import java.util.Map;

/**
 * What the calendar has in a period, row by row.
 *
 * @param kept what the form of filters keeps of the address
 * @param back address of the month
 */
public record CalendarListPage(String title, boolean all, Map<String, String> kept, FormView filters, int active, CalendarPage.Choices choices,
                               Option back, List<CalendarLine> rows, PagingView paging) {
}
