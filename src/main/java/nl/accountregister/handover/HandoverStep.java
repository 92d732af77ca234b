package nl.accountregister.handover;

import nl.accountregister.shared.Coded;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Trede: what the register does when the new owner does not answer. Each is taken once; after days without a round only
 * the latest that has come is taken.
 */
public enum HandoverStep implements Coded {
    /** The new owner is reminded. */
    REMINDER("HERINNERING", 7),
    /** The manager of the region hears of it; communications where there is none to reach. */
    MANAGER("LEIDINGGEVENDE", 14),
    /** Communications hears of it. */
    COMMUNICATIONS("COMMUNICATIE", 21);

    private final String code;
    private final int days;

    HandoverStep(String code, int days) {
        this.code = code;
        this.days = days;
    }

    @Override
    public String code() {
        return code;
    }

    /** Days after the proposal. */
    public int days() {
        return days;
    }

    /** The step that has come last on a day; empty while none has. */
    public static Optional<HandoverStep> on(LocalDate proposedOn, LocalDate day) {
        return Arrays.stream(values()).filter(step -> !proposedOn.plusDays(step.days).isAfter(day)).max(Comparator.naturalOrder());
    }
}
