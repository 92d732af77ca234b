package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Soort account: for whom the page speaks. Profiles say which kinds may be asked for, and by which plan form. */
public enum AccountKind implements Coded {
    CORPORATE("CORPORATE"), LOCATION_PAGE("LOCATIEPAGINA"), DEPARTMENT("AFDELING"), PROJECT("PROJECT"),
    SERVICE("DIENST"), FUNCTION("FUNCTIE");

    private final String code;

    AccountKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
