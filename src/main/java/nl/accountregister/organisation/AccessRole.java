package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Toegangsrol on the platform. It stands here because the officers' table names it too, and knows nothing of access. */
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
