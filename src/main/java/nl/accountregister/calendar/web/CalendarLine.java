package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;

/**
 * Something on a day, as the calendar shows it.
 *
 * @param date  the day in words; far off or late in {@code until}
 * @param kind  in words, such as "herziening"
 * @param tone  of its badge
 * @param place platform and location
 * @param what  what an action asks
 * @param label the whole in one sentence, for who hears it
 */
public record CalendarLine(String iso, String date, String until, String kind, String tone, String href, String name, String place, @Nullable String who,
                           @Nullable String what, String label) {
}
