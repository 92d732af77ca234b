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
 * @param messageId         the Message-ID without its angle brackets; the same at every attempt
 * @param kind              code of the {@link MailTemplate}
 * @param attempts          attempts that count; one that ended because no mail could be sent at all does not
 * @param nextAttemptAt     when the worker may take it (again); null when it is finished
 * @param claimedAt         when a worker last took it
 * @param finishedAt        when it was sent, stored, refused, given up or withdrawn
 * @param lastError         what went wrong last, in the words of the mail server where it said any
 * @param acceptanceUnknown whether an attempt ended without anyone knowing if the server took the message; a later one
 *                          may then have made a double, with the same Message-ID
 * @param claimedBy         the run of a worker that has it
 * @param handingOverAt     when that run began to hand it over; from then on the server may have taken it
 * @param interrupted       how often a worker ended with it in hand before it handed it over
 * @param againOf           the message that this one repeats
 * @param againReason       why it was sent again
 * @param withdrawnReason   why it was withdrawn
 */
@MappedEntity("outbox_message")
public record OutboxMessage(@Id @GeneratedValue @Nullable Long id, String messageId, String kind, String recipientName,
                            String recipientAddress, @Nullable Long recipientPersonId, String subject, String bodyText,
                            String bodyHtml, @Nullable String aboutType, @Nullable Long aboutId, OutboxStatus status,
                            int attempts, @Nullable Instant nextAttemptAt, @Nullable Instant claimedAt, Instant createdAt,
                            @Nullable Instant finishedAt, @Nullable String lastError, boolean acceptanceUnknown,
                            @Nullable String claimedBy, @Nullable Instant handingOverAt, int interrupted, @Nullable Long againOf,
                            @Nullable String againReason, @Nullable String withdrawnReason) {

    /** What it is about; null when about nothing in the register. */
    @Nullable
    public Subject about() {
        return aboutType == null ? null : new Subject(aboutType, aboutId);
    }

    /** What it is about, or itself: what the audit log has its entries under. */
    Subject subjectOfAudit() {
        return aboutType == null ? Subject.message(id) : about();
    }

    /** Its line of the ledger. */
    public OutboxRow row() {
        return new OutboxRow(id, messageId, kind, recipientName, recipientAddress, recipientPersonId, subject, status, attempts, nextAttemptAt, claimedAt, createdAt,
            finishedAt, lastError, acceptanceUnknown, againOf, againReason, withdrawnReason);
    }
}
