package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What a herziening changes on its account.
 *
 * @param doneOn       the last day on which it was reviewed; null when it never was
 * @param nextReviewOn null when there is no next date
 * @param anchorDay    day of the month on which the series of reviews stands; null when that is the day of the next one
 * @param twoFactor    null when the review did not ask
 */
public record ReviewResult(@Nullable LocalDate doneOn, @Nullable LocalDate nextReviewOn, @Nullable Integer anchorDay, @Nullable TwoFactor twoFactor) {
}
