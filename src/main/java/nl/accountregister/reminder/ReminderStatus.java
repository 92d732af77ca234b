package nl.accountregister.reminder;

import nl.accountregister.shared.Coded;

/** Stand of a reminder. */
public enum ReminderStatus implements Coded {
    /** Its step has come; not everyone who is to be told has a message yet. */
    OPEN("TE_VERSTUREN"),
    /** Everyone whom the step reaches has a message. */
    TOLD("VERTELD"),
    /** A later step came before anyone was told. */
    PASSED("OVERGESLAGEN"),
    /** No longer needed before it reached anyone: done, suspended, closed or of another date. */
    DROPPED("NIET_MEER_NODIG"),
    /** Nobody can be reached, communications neither. Each round looks again. */
    NOBODY("NIEMAND_BEREIKBAAR");

    private final String code;

    ReminderStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
