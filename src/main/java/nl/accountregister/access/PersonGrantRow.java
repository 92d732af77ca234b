package nl.accountregister.access;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;

import java.time.LocalDate;

/** Toegang of one person as lists show it, with the name of the account. */
@Introspected
public record PersonGrantRow(long id, long accountId, String accountName, String platform, AccessRole role, LocalDate since,
                             @Nullable LocalDate endedOn) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (endedOn == null || !day.isAfter(endedOn));
    }
}
