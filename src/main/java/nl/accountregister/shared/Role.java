package nl.accountregister.shared;

/** Rol in de toepassing. A person may have several. The Dutch code is what pages, JSON and the command line use. */
public enum Role implements Coded {
    REQUESTER("AANVRAGER"), COMMUNICATIONS("COMMUNICATIE"), AUDITOR("AUDITOR"), ADMINISTRATOR("BEHEERDER");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
