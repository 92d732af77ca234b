package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Bijlage of a message. */
@MappedEntity("outbox_attachment")
record OutboxAttachment(@Id @GeneratedValue @Nullable Long id, long messageId, String fileName, String mediaType, byte[] content) {
}
