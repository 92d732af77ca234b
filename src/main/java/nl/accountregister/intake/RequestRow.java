package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;

/** A request as lists show it. */
public record RequestRow(AccountRequest request, @Nullable String locationName, String requesterName) {
}
