package nl.accountregister.deviation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Ontheffing: a deviation that communications accepts for a time. It belongs to the situation, so that it stays when the
 * same deviation goes and comes back.
 *
 * @param endsOn      its last day
 * @param withdrawnAt when it was taken back before that; null when it was not
 */
@MappedEntity("exemption")
public record Exemption(@Id @GeneratedValue @Nullable Long id, String situation, DeviationKind kind, @Nullable Long accountId, @Nullable Long personId,
                        String reason, LocalDate endsOn, @Nullable Long grantedBy, String grantedByName, Instant grantedAt,
                        @Nullable String withdrawnByName, @Nullable Instant withdrawnAt) {

    public boolean holdsOn(LocalDate day) {
        return withdrawnAt == null && !day.isAfter(endsOn);
    }
}
