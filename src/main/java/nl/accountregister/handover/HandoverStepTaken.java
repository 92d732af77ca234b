package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** Trede that was taken because no answer came. @param told the names of who got a mail */
@MappedEntity("handover_step")
public record HandoverStepTaken(@Id @GeneratedValue @Nullable Long id, long handoverId, HandoverStep step, Instant takenAt, String told) {
}
