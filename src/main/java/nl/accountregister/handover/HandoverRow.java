package nl.accountregister.handover;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/** Overdracht as lists show it, with the names of account and people. */
@Introspected
public record HandoverRow(long id, long accountId, String accountName, String platform, long ownerId, String ownerName, long newOwnerId,
                          String newOwnerName, HandoverStatus status, LocalDate effectiveOn, LocalDate proposedOn, String proposedByName,
                          @Nullable String reason, @Nullable StopCause stopCause) {

    /** As {@link Handover#isLate}. */
    public boolean isLate(LocalDate day) {
        return status == HandoverStatus.PROPOSED && HandoverStep.on(proposedOn, day).isPresent();
    }
}
