package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line as lists show it: how it reads now, and the last that was done with it.
 *
 * @param link        null when there is none
 * @param recordedBy  name of who noted it first
 * @param changedAt   when it was changed last or taken away; null when it never was
 * @param changedBy   name of who did that
 * @param reason      why
 * @param accountOpen whether the account is not closed, so that the line can still be changed
 */
public record PublicationRow(long id, long accountId, String account, String platform, boolean accountOpen, LocalDate publishedOn, String what,
                             @Nullable String link, String publishedBy, Instant recordedAt, String recordedBy, PublicationState state, int version,
                             @Nullable Instant changedAt, @Nullable String changedBy, @Nullable String reason) {
}
