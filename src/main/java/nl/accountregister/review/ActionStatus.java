package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** Status of an actie. */
public enum ActionStatus implements Coded {
    OPEN("OPEN"),
    /** Somebody said what was done. */
    DONE("GEDAAN"),
    /** It need not be done any more; the answer says why. */
    DROPPED("VERVALLEN");

    private final String code;

    ActionStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
