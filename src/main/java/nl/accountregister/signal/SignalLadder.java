package nl.accountregister.signal;

import java.util.OptionalInt;

/** Ladder of reminders about a melding, in days after its term: on the day, three days later, and each week from the seventh. */
final class SignalLadder {

    /** From this step on it is not with who answers alone. */
    static final int ESCALATION = 7;
    private static final int SECOND = 3;

    private SignalLadder() {
    }

    /** The step that has come last; empty before the term. @param days after the term; negative before it */
    static OptionalInt step(long days) {
        return days < 0 ? OptionalInt.empty() : OptionalInt.of(days < SECOND ? 0 : days < ESCALATION ? SECOND : Math.toIntExact(days - days % ESCALATION));
    }
}
