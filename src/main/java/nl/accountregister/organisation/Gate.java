package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Poort: a rule that makes a request, or the taking into use of an account, wait until it is met. */
public enum Gate implements Coded {
    /** Two people in service who can manage the account; of a request, whose page does not exist yet, its owner and deputy. */
    TWO_ADMINS("TWEE_BEHEERDERS"),
    /** A deputy in service. */
    DEPUTY("PLAATSVERVANGER"),
    /** A recovery mailbox that is of the organisation and of no person. */
    FUNCTIONAL_MAILBOX("FUNCTIONELE_HERSTELMAILBOX"),
    /** Two-factor on; never of a request. */
    TWO_FACTOR("TWEESTAPSVERIFICATIE");

    private final String code;

    Gate(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
