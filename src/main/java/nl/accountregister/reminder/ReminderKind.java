package nl.accountregister.reminder;

import nl.accountregister.shared.Coded;

/** Soort herinnering: of a review that is due, or of an action that a review asked for. */
public enum ReminderKind implements Coded {
    REVIEW("HERZIENING"), ACTION("ACTIE");

    private final String code;

    ReminderKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
