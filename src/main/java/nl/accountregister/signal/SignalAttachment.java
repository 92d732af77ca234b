package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** Bijlage with its bytes: the picture alone, without what the camera wrote in it. @param position from 1 */
@MappedEntity("signal_attachment")
record SignalAttachment(@Id @GeneratedValue @Nullable Long id, long signalId, int position, String name, PictureKind kind, int sizeBytes, String sha256,
                        Instant storedAt, byte[] content) {
}
