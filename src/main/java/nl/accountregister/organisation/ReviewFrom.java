package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Herziening vanaf: from which day the next herziening is counted. */
public enum ReviewFrom implements Coded {
    /** From the due date, so that the calendar never shifts, whoever is early or late. */
    DUE_DATE("VERVALDATUM"),
    /** From the day on which it was done. */
    DAY_DONE("DAG_VAN_HERZIENING"),
    /** From the due date when it was done in time, from the day done when it was late. */
    LATER_OF_BOTH("LAATSTE_VAN_BEIDE");

    private final String code;

    ReviewFrom(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
