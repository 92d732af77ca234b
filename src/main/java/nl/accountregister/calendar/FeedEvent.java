package nl.accountregister.calendar;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Afspraak of a calendar that other programs read: one for each date of a review, and one for each action.
 *
 * @param id        the same as long as it is about the same date of the same account, or the same action
 * @param path      of the page in the register
 * @param sequence  goes up with each change
 * @param changedAt moment of the last change
 * @param cancelled whether it no longer holds: done, moved, closed, or no longer of who reads
 */
record FeedEvent(UUID id, boolean action, LocalDate day, String path, String account, String platform, @Nullable String location, int sequence,
                 Instant changedAt, boolean cancelled) {
}
