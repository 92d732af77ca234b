package nl.accountregister.deviation;

import nl.accountregister.shared.Coded;

/**
 * Soort afwijking: one rule that reality can break. The rule in words is the text {@code deviation.rule.<code>}, what is
 * wrong {@code deviation.wrong.<code>}.
 */
public enum DeviationKind implements Coded {
    /** A right that no officer held by that person gives; owner and deputy have theirs by being that. */
    RIGHT_WITHOUT_OFFICER("RECHT_ZONDER_FUNCTIE", Side.BOTH, true),
    /** A right that the officers' table gives, and that is not there. */
    RIGHT_MISSING("RECHT_ONTBREEKT", Side.BOTH, true),
    /** A personal account that the function asks for, and that is not there. */
    PERSONAL_ACCOUNT_MISSING("PERSOONLIJK_ACCOUNT_ONTBREEKT", Side.PEOPLE, true),
    /** A right of someone who has left. */
    RIGHT_OF_LEAVER("RECHT_NA_VERTREK", Side.BOTH, false),
    /** Fewer than two people in service who can manage the account on its platform. */
    TOO_FEW_ADMINS("MINDER_DAN_TWEE_BEHEERDERS", Side.ACCOUNTS, false),
    /** No deputy, or one who has left. */
    NO_DEPUTY("GEEN_PLAATSVERVANGER", Side.ACCOUNTS, false),
    /** Verweesd: the owner is not in service. */
    ORPHANED("VERWEESD", Side.ACCOUNTS, false),
    TWO_FACTOR_OFF("TWEESTAPSVERIFICATIE_UIT", Side.ACCOUNTS, false),
    TWO_FACTOR_UNKNOWN("TWEESTAPSVERIFICATIE_ONBEKEND", Side.ACCOUNTS, false),
    MAILBOX_MISSING("HERSTELMAILBOX_ONTBREEKT", Side.ACCOUNTS, false),
    /** A recovery mailbox of a person, or outside the domains of the organisation. */
    MAILBOX_NOT_FUNCTIONAL("HERSTELMAILBOX_NIET_FUNCTIONEEL", Side.ACCOUNTS, false),
    /** A cell of the officers' table that is not definitive yet is made use of. */
    PROVISIONAL_IN_USE("NIET_DEFINITIEF_IN_GEBRUIK", Side.BOTH, true),
    /** A page that one may have after an intake, and of which no intake is recorded. */
    OPTIONAL_WITHOUT_INTAKE("FACULTATIEF_ZONDER_INTAKE", Side.ACCOUNTS, true),
    /** Mail to the address of somebody in service does not arrive. */
    ADDRESS_FAULTY("MAIL_KOMT_NIET_AAN", Side.PEOPLE, false);

    /** By whose change it comes and goes: an account's (its rights included), a person's, or either. */
    enum Side { ACCOUNTS, PEOPLE, BOTH }

    private final String code;
    private final Side side;
    private final boolean ofTable;

    DeviationKind(String code, Side side, boolean ofTable) {
        this.code = code;
        this.side = side;
        this.ofTable = ofTable;
    }

    @Override
    public String code() {
        return code;
    }

    Side side() {
        return side;
    }

    /** Whether the rule is the officers' table, with the table's source; else it is a rule of the register itself. */
    public boolean isOfTable() {
        return ofTable;
    }
}
