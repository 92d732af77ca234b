package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * One month of the calendar, as a table of weeks and as a list with the same in it.
 *
 * @param title    "november 2026"
 * @param all      whether the reader sees everything, and may narrow it to a person
 * @param asList   whether the list is shown where the table would fit
 * @param month    the month as the address has it
 * @param previous address of the month before; null when there is none that can be shown
 * @param current  address of this month; null when it is the one that is shown
 * @param other    address of the same as list or as month
 * @param late     what is overdue; null when nothing is
 * @param days     the days that have something, for the list
 */
public record CalendarPage(String title, boolean all, boolean asList, String month, @Nullable String previous, @Nullable String next, @Nullable String current,
                           String other, FormView filters, int active, Choices choices, @Nullable Late late, List<Week> weeks, List<Day> days, String total) {

    /** What the filters offer. */
    public record Choices(List<Option> locations, List<Option> regions, ChoiceView people) {
    }

    /** What is overdue. @param more address of all of it, with how many more; null when all is shown */
    public record Late(String title, List<CalendarLine> lines, @Nullable Option more) {
    }

    /** A week. @param label "week 47" */
    public record Week(String label, List<Day> days) {
    }

    /**
     * A day.
     *
     * @param date    in words, with the day of the week
     * @param outside whether it is of another month; its items are not shown then
     * @param more    address of all of that day, with how many more; null when all is shown
     */
    public record Day(String iso, int number, String date, boolean today, boolean outside, List<CalendarLine> lines, @Nullable Option more) {
    }
}
