package nl.accountregister.leaving;

import nl.accountregister.shared.Coded;

/** Wat er moet gebeuren for one account when somebody leaves. The register cannot see whether it was done on the platform, so people say so. */
public enum LeavingTaskKind implements Coded {
    /** Take the person off the page. */
    REMOVE("VERWIJDEREN"),
    /** Change the recovery address and phone number, when the person could have set them. */
    RECOVERY("HERSTEL"),
    /** Look whether two-factor works without the person's phone, when the person could have set it. */
    TWO_FACTOR("TWEESTAPS"),
    /** Choose a new owner; done as soon as the account has one. */
    OWNER("EIGENAAR"),
    /** Choose a new deputy; done as soon as the person is it no longer. */
    DEPUTY("PLAATSVERVANGER");

    private final String code;

    LeavingTaskKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the register sees by itself that it was done, so that nobody need say so. */
    public boolean isSeen() {
        return this == OWNER || this == DEPUTY;
    }
}
