package nl.accountregister.review;

import nl.accountregister.shared.Coded;

import java.util.Locale;

/** Vraag of a herziening. Each must be answered with yes or no; none has an answer beforehand. */
public enum ReviewQuestion implements Coded {
    /** Is the owner still the right one? */
    OWNER("EIGENAAR"),
    /** Is the deputy still the right one? */
    DEPUTY("PLAATSVERVANGER"),
    /** Is the list of people with access still right? */
    ACCESS("TOEGANG"),
    /** Is the beheerplan still right? */
    PLAN("BEHEERPLAN"),
    /** Is two-factor authentication on? */
    TWO_FACTOR("TWEESTAPSVERIFICATIE"),
    /** Is the recovery mailbox a functional mailbox, and does it work? */
    RECOVERY_MAILBOX("HERSTELMAILBOX");

    private final String code;

    ReviewQuestion(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Name of the form field and the JSON attribute, such as {@code herstelmailbox}. */
    public String field() {
        return code.toLowerCase(Locale.ROOT);
    }
}
