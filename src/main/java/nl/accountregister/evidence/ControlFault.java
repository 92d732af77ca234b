package nl.accountregister.evidence;

import nl.accountregister.shared.Coded;

/** Waarom an item of a population is an exception. */
public enum ControlFault implements Coded {
    MISSING("ONTBREEKT"),
    NO_ADDRESS("GEEN_ADRES"),
    NO_PLAN("GEEN_BEHEERPLAN"),
    NO_MAILBOX("GEEN_HERSTELMAILBOX"),
    NO_REVIEW_DATE("GEEN_HERZIENINGSDATUM"),
    OWNER_GONE("EIGENAAR_NIET_IN_DIENST"),
    TOO_FEW_ADMINS("TE_WEINIG_BEHEERDERS"),
    TWO_FACTOR_OFF("TWEESTAPS_UIT"),
    TWO_FACTOR_UNKNOWN("TWEESTAPS_ONBEKEND"),
    OVERDUE("ACHTERSTALLIG"),
    NOT_REMOVED("NOG_NIET_VERWIJDERD"),
    REMOVED_LATE("TE_LAAT_VERWIJDERD"),
    DECIDED_OWN("ZELF_BESLOTEN");

    private final String code;

    ControlFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
