package nl.accountregister.leaving;

import nl.accountregister.shared.Coded;

/** Stand of a leave, and of one thing to do. */
public enum LeavingStatus implements Coded {
    /** Something has yet to be done. */
    OPEN("OPEN"),
    DONE("AFGEROND"),
    /** The person stays after all, or the account was closed. */
    WITHDRAWN("INGETROKKEN");

    private final String code;

    LeavingStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
