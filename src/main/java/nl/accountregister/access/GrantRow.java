package nl.accountregister.access;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;

import java.time.LocalDate;

/** Toegang as lists show it, with the name of the person. @param grantedByName who recorded it; null when the register did so itself */
@Introspected
public record GrantRow(long id, long personId, String personName, AccessRole role, LocalDate since, @Nullable String grantedByName,
                       @Nullable LocalDate endedOn) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (endedOn == null || !day.isAfter(endedOn));
    }
}
