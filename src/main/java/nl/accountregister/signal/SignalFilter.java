package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Filter of a list of meldingen; null or false where it is not narrowed.
 *
 * @param open      only those of which something is yet to be done
 * @param late      only those of which that is late
 * @param responder medewerker who is to answer
 * @param query     a part of the reference or of the address
 * @param day       peildatum: the day at the end of which it was so; null for today
 */
public record SignalFilter(@Nullable SignalStatus status, @Nullable SignalKind kind, @Nullable SignalOutcome outcome, boolean open, boolean late,
                           @Nullable Long accountId, @Nullable Long responder, @Nullable String query, @Nullable LocalDate day) {

    public static final SignalFilter NONE = new SignalFilter(null, null, null, false, false, null, null, null, null);
    public static final SignalFilter OPEN = new SignalFilter(null, null, null, true, false, null, null, null, null);
    public static final SignalFilter LATE = new SignalFilter(null, null, null, false, true, null, null, null, null);

    public static SignalFilter of(SignalStatus status) {
        return new SignalFilter(status, null, null, false, false, null, null, null, null);
    }

    static SignalFilter about(long accountId) {
        return new SignalFilter(null, null, null, false, false, accountId, null, null, null);
    }

    static SignalFilter waitingFor(long person) {
        return new SignalFilter(null, null, null, true, false, null, person, null, null);
    }

    /** The same of a day. */
    public SignalFilter on(@Nullable LocalDate day) {
        return new SignalFilter(status, kind, outcome, open, late, accountId, responder, query, day);
    }
}
