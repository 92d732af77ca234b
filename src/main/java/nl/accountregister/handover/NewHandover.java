package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What somebody proposes.
 *
 * @param newDeputyId null leaves the deputy as it is
 * @param effectiveOn first day of the new owner; today when null
 * @param oldAccess   what becomes of the rights of the old owner
 * @param note        for the new owner; null or empty for none
 */
public record NewHandover(@Nullable Long newOwnerId, @Nullable Long newDeputyId, @Nullable LocalDate effectiveOn,
                          @Nullable OldAccess oldAccess, @Nullable String note) {
}
