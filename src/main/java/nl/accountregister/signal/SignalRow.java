package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Melding as a list shows it.
 *
 * @param at       the address as the register writes it, else as it was typed; may be empty
 * @param complete whether all of it is known: of a day before versions were kept, the account, the platform and some terms are not
 */
public record SignalRow(long id, String reference, SignalKind kind, SignalStatus status, @Nullable SignalOutcome outcome, @Nullable SignalResult result,
                        @Nullable String platform, String at, @Nullable Long accountId, @Nullable String accountName, @Nullable String responderName,
                        @Nullable LocalDate dueOn, @Nullable LocalDate takedownOn, Instant receivedAt, @Nullable LocalDate closedOn, boolean complete) {

    /** As {@link SignalCase#isLate}. */
    public boolean isLate(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }
}
