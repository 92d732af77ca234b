package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Bestaand account as a file tells of it, nothing checked yet.
 *
 * @param status       as it is now
 * @param reason       why it is suspended or closed
 * @param lastReviewOn when it was last reviewed; null when that is not known
 */
public record ExistingAccount(NewAccount data, AccountStatus status, @Nullable String reason, @Nullable LocalDate lastReviewOn) {
}
