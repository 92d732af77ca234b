package nl.accountregister.completeness;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Account that stands still: in preparation for too long, or dormant.
 *
 * @param since the day of registration, or of the last post
 * @param days  how long ago that is, counted to the peildatum
 */
public record StillAccount(long id, String name, String platform, @Nullable String location, String owner, LocalDate since, long days) {
}
