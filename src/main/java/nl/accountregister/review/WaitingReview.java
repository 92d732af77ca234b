package nl.accountregister.review;

import io.micronaut.core.annotation.Introspected;

import java.time.LocalDate;

/** Herziening that waits for a second person, with the name of its account. */
@Introspected
public record WaitingReview(long id, long accountId, String accountName, String doneByName, LocalDate doneOn, LocalDate dueOn) {
}
