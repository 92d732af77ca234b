package nl.accountregister.evidence;

import nl.accountregister.shared.Coded;

/**
 * Controle of the programme: one rule that the register says it keeps. What is checked is the text {@code evidence.what.<code>}, what the population
 * is {@code evidence.population.<code>}.
 */
public enum Control implements Coded {
    /** Every place where the profile expects an account has one, or a recorded reason why not. */
    REGISTER_COMPLETE("REGISTER_VOLLEDIG", "volledig"),
    /** Every account has what the register asks for: address, beheerplan, recovery mailbox, review date. */
    RECORD_COMPLETE("GEGEVENS_COMPLEET", "gegevens"),
    /** Every account has an owner who is in service. */
    OWNER("EIGENAAR", "eigenaar"),
    /** Every account in use has two admins in service. */
    TWO_ADMINS("TWEE_BEHEERDERS", "twee-beheerders"),
    /** Two-factor is on. */
    TWO_FACTOR("TWEESTAPSVERIFICATIE", "tweestapsverificatie"),
    /** No account in use is overdue. */
    REVIEWED_IN_TERM("HERZIEN_BINNEN_TERMIJN", "herzieningen"),
    /** Who left was taken off every account within a day of the last day in service. */
    LEAVERS_REMOVED("VERTREKKERS_BINNEN_EEN_DAG", "vertrekkers"),
    /** Nobody decided on a request or a version of a plan of their own. */
    OTHER_APPROVES("BESLUIT_DOOR_ANDER", "besluiten");

    private final String code;
    private final String path;

    Control(String code, String path) {
        this.code = code;
        this.path = path;
    }

    @Override
    public String code() {
        return code;
    }

    /** The last part of its address: {@code /controles/<path>}. */
    public String path() {
        return path;
    }
}
