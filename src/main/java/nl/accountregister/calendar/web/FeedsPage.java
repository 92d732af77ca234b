package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The secret addresses of one's calendars.
 *
 * @param made the calendar that has just been made, with its address; shown on this answer only
 */
public record FeedsPage(List<FeedRow> feeds, @Nullable Made made) {

    /**
     * A calendar that the reader can have.
     *
     * @param code  in the address of its buttons
     * @param since since when it has an address, and when it was last read; null when it has none
     */
    public record FeedRow(String code, String title, String text, @Nullable String since, @Nullable String read) {
    }

    /** What was made. */
    public record Made(String title, String address) {
    }
}
