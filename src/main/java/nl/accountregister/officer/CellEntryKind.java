package nl.accountregister.officer;

import nl.accountregister.shared.Coded;

/** Soort vermelding in a cell of the officers' table. */
public enum CellEntryKind implements Coded {
    /** Every corporate account of the organisation. */
    ALL_CORPORATE("ALLE_CORPORATE_ACCOUNTS"),
    /** A platform by its name: a personal account on it, or the organisation's account on it, by the column. */
    PLATFORM("PLATFORM"),
    /** The page of one's own location; an account of the organisation, whatever the column. */
    LOCATION_PAGE("LOCATIEPAGINA");

    private final String code;

    CellEntryKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
