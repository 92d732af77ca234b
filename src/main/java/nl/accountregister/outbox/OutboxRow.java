package nl.accountregister.outbox;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.Instant;

/** Regel of the ledger: an {@link OutboxMessage} without its texts, which may be long; its parts mean the same. */
@Introspected
public record OutboxRow(long id, String messageId, String kind, String recipientName, String recipientAddress, @Nullable Long recipientPersonId, String subject,
                        OutboxStatus status, int attempts, @Nullable Instant nextAttemptAt, @Nullable Instant claimedAt, Instant createdAt,
                        @Nullable Instant finishedAt, @Nullable String lastError, boolean acceptanceUnknown, @Nullable Long againOf, @Nullable String againReason,
                        @Nullable String withdrawnReason) {

    /** The same message in another state. */
    OutboxRow as(OutboxStatus other, int made, @Nullable Instant next, @Nullable Instant finished, @Nullable String error) {
        return new OutboxRow(id, messageId, kind, recipientName, recipientAddress, recipientPersonId, subject, other, made, next, claimedAt, createdAt, finished, error,
            acceptanceUnknown, againOf, againReason, withdrawnReason);
    }
}
