package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/** Intake of an account that came into the register without a request; as {@link Intake}. */
@MappedEntity("account_intake")
public record AccountIntake(@Id @GeneratedValue @Nullable Long id, long accountId, LocalDate heldOn, String participants, String agreements,
                            @Nullable Long recordedBy, String recordedByName, Instant recordedAt) {
}
