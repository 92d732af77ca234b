package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.audit.Subject;

import java.time.Instant;

/**
 * Bericht in the outbox, and with that a line of the ledger: what was planned for whom, and what became of it.
 *
 * @param messageId     the Message-ID without its angle brackets; the same at every attempt
 * @param kind          code of the {@link MailTemplate}
 * @param attempts      how often sending was begun
 * @param nextAttemptAt when the worker may take it (again); null when it is finished
 * @param claimedAt     when a worker last took it
 * @param finishedAt    when it was sent, stored or given up
 * @param lastError     what went wrong last, in the words of the mail server where it said any
 */
@MappedEntity("outbox_message")
public record OutboxMessage(@Id @GeneratedValue @Nullable Long id, String messageId, String kind, String recipientName,
                            String recipientAddress, @Nullable Long recipientPersonId, String subject, String bodyText,
                            String bodyHtml, @Nullable String aboutType, @Nullable Long aboutId, OutboxStatus status,
                            int attempts, @Nullable Instant nextAttemptAt, @Nullable Instant claimedAt, Instant createdAt,
                            @Nullable Instant finishedAt, @Nullable String lastError) {

    /** What it is about; null when about nothing in the register. */
    @Nullable
    public Subject about() {
        return aboutType == null ? null : new Subject(aboutType, aboutId);
    }
}
