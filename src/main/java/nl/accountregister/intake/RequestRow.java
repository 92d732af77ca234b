package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * A request as lists show it.
 *
 * @param waitsFor where several departments decide, those that have yet to
 */
public record RequestRow(AccountRequest request, @Nullable String locationName, String requesterName, List<String> waitsFor) {
}
