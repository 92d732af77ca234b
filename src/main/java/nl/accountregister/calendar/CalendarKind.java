package nl.accountregister.calendar;

import nl.accountregister.shared.Coded;

/** Soort of what the calendar shows on a day. */
public enum CalendarKind implements Coded {
    /** A review that must be done. */
    REVIEW("HERZIENING"),
    /** An action of a review that is open. */
    ACTION("ACTIE"),
    /** A review that was done that day. */
    DONE("GEDAAN");

    private final String code;

    CalendarKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
