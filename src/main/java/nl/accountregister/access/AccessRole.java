package nl.accountregister.access;

import nl.accountregister.shared.Coded;

/** Toegangsrol on the platform. */
public enum AccessRole implements Coded {
    ADMIN("BEHEERDER"), EDITOR("REDACTEUR"), MODERATOR("MODERATOR"), ADVERTISER("ADVERTEERDER"), ANALYST("ANALIST");

    private final String code;

    AccessRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
