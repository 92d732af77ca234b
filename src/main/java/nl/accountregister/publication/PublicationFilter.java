package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Which lines of the publicatielogboeken are wanted; null does not narrow.
 *
 * @param from  first day of publishing
 * @param until last day of publishing
 * @param state null for all, what was taken away included
 * @param query part of what, link or name of who published
 * @param day   peildatum: the day at the end of which they read so; null for today
 */
public record PublicationFilter(@Nullable Long accountId, @Nullable Long locationId, @Nullable String platform, @Nullable LocalDate from,
                                @Nullable LocalDate until, @Nullable PublicationState state, @Nullable String query, @Nullable LocalDate day) {

    /** The same of today. */
    public PublicationFilter(@Nullable Long accountId, @Nullable Long locationId, @Nullable String platform, @Nullable LocalDate from,
                             @Nullable LocalDate until, @Nullable PublicationState state, @Nullable String query) {
        this(accountId, locationId, platform, from, until, state, query, null);
    }

    /** Everything of one account. */
    public static PublicationFilter of(long accountId) {
        return new PublicationFilter(accountId, null, null, null, null, null, null);
    }
}
