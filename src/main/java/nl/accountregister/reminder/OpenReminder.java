package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * A reminder of which not everyone has been told, with whom its account and its action name.
 *
 * @param standing 1 when it is still to be done: the account is active and this is its date, or the action is open; else 0
 * @param doerId   who must do the action; null for a review, and for an action of communications
 * @param waitingId the review that was done and waits for a second person, who is reminded then; null when none does
 * @param doneBy    the medewerker who did it; null when none did, or there is none
 * @param subjectId the account of a review, the action of an action
 * @param what     what must be done; null for a review
 */
@Introspected
record OpenReminder(long id, ReminderKind kind, long accountId, LocalDate dueOn, int step, int standing, @Nullable Long locationId, long ownerId,
                    @Nullable Long deputyId, @Nullable Long doerId, @Nullable Long waitingId, @Nullable Long doneBy, long subjectId, String accountName,
                    String platform, @Nullable String what) {

    boolean holds() {
        return standing == 1;
    }
}
