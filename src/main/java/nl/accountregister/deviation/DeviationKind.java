package nl.accountregister.deviation;

import nl.accountregister.shared.Coded;

/**
 * Soort afwijking: one rule that reality can break. The rule in words is the text {@code deviation.rule.<code>}, what is
 * wrong {@code deviation.wrong.<code>}.
 */
public enum DeviationKind implements Coded {
    /** A right that no officer held by that person gives; owner and deputy have theirs by being that. */
    RIGHT_WITHOUT_OFFICER("RECHT_ZONDER_FUNCTIE", true),
    /** A right that the officers' table gives, and that is not there. */
    RIGHT_MISSING("RECHT_ONTBREEKT", true),
    /** A personal account that the function asks for, and that is not there. */
    PERSONAL_ACCOUNT_MISSING("PERSOONLIJK_ACCOUNT_ONTBREEKT", true),
    /** A right of someone who has left. */
    RIGHT_OF_LEAVER("RECHT_NA_VERTREK", false),
    /** Fewer than two people in service who can manage the account on its platform. */
    TOO_FEW_ADMINS("MINDER_DAN_TWEE_BEHEERDERS", false),
    /** No deputy, or one who has left. */
    NO_DEPUTY("GEEN_PLAATSVERVANGER", false),
    /** Verweesd: the owner is not in service. */
    ORPHANED("VERWEESD", false),
    TWO_FACTOR_OFF("TWEESTAPSVERIFICATIE_UIT", false),
    TWO_FACTOR_UNKNOWN("TWEESTAPSVERIFICATIE_ONBEKEND", false),
    MAILBOX_MISSING("HERSTELMAILBOX_ONTBREEKT", false),
    /** A recovery mailbox of a person, or outside the domains of the organisation. */
    MAILBOX_NOT_FUNCTIONAL("HERSTELMAILBOX_NIET_FUNCTIONEEL", false),
    /** A cell of the officers' table that is not definitive yet is made use of. */
    PROVISIONAL_IN_USE("NIET_DEFINITIEF_IN_GEBRUIK", true),
    /** A page that one may have after an intake, and of which no intake is recorded. */
    OPTIONAL_WITHOUT_INTAKE("FACULTATIEF_ZONDER_INTAKE", true);

    private final String code;
    private final boolean ofTable;

    DeviationKind(String code, boolean ofTable) {
        this.code = code;
        this.ofTable = ofTable;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the rule is the officers' table, with the table's source; else it is a rule of the register itself. */
    public boolean isOfTable() {
        return ofTable;
    }
}
