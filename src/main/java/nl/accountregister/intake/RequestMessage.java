package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Vraag of antwoord about a request.
 *
 * @param authorId the user who wrote it
 */
@MappedEntity("request_message")
public record RequestMessage(@Id @GeneratedValue @Nullable Long id, long requestId, MessageKind kind, String text, long authorId,
                             String authorName, Instant at) {
}
