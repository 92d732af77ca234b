package nl.accountregister.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.organisation.AccessRole;

import java.time.LocalDate;

/**
 * Toegang of one person to one account.
 *
 * @param grantedBy      user who recorded it
 * @param endedOn        the last day on which it holds, which may come yet; null when none is known
 * @param endedByLeaving whether it ends because the person leaves, so that it holds on when the person stays after all
 */
@MappedEntity("access_grant")
record AccessGrant(@Id @GeneratedValue @Nullable Long id, long accountId, long personId, AccessRole role, LocalDate since,
                   @Nullable Long grantedBy, @Nullable LocalDate endedOn, @Nullable Long endedBy, boolean endedByLeaving) {
}
