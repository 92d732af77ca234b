package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/** What a herziening changes on its account. @param nextReviewOn null when the account is to be closed */
public record ReviewResult(LocalDate doneOn, @Nullable LocalDate nextReviewOn, TwoFactor twoFactor) {
}
