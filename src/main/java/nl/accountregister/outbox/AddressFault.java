package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Adresfout: mail to an address does not arrive, from the moment at which a server said so until somebody says that it is
 * mended.
 *
 * @param address   in small letters
 * @param personId  the medewerker whom the mail was for; null for a functional mailbox
 * @param words     of the mail server
 * @param messageId the message by which it became known
 * @param clearedAt null while it holds
 */
@MappedEntity("address_fault")
public record AddressFault(@Id @GeneratedValue @Nullable Long id, String address, @Nullable Long personId, String words, Instant since,
                           @Nullable Long messageId, @Nullable Instant clearedAt, @Nullable String clearedByName) {
}
