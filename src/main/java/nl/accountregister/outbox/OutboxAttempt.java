package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Poging to send a message.
 *
 * @param endedAt null when the worker ended before the attempt did
 * @param words   of the mail server, or what went wrong; null when there were none
 */
@MappedEntity("outbox_attempt")
public record OutboxAttempt(@Id @GeneratedValue @Nullable Long id, long messageId, Instant begunAt, @Nullable Instant endedAt, AttemptResult result,
                            @Nullable String words) {
}
