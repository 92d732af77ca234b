package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;

/**
 * Geweigerde mail: a message did not reach its receiver and will not: the mail server refused it for good, it came back, or
 * it was given up after all attempts. Published in the transaction that writes that down.
 *
 * @param messageId         number in the ledger
 * @param recipientPersonId the medewerker; null for a functional mailbox
 * @param words             of the mail server; empty when it said nothing
 */
public record MailRefused(long messageId, @Nullable Long recipientPersonId, String address, String words) {
}
