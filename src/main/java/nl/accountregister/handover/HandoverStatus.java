package nl.accountregister.handover;

import nl.accountregister.shared.Coded;

/** Stand of an overdracht. */
public enum HandoverStatus implements Coded {
    /** Waits for the answer of the new owner. */
    PROPOSED("VOORGESTELD", true),
    /** The new owner agreed; waits for its day. */
    ACCEPTED("AANVAARD", true),
    DONE("OVERGEDRAGEN", false),
    DECLINED("GEWEIGERD", false),
    WITHDRAWN("INGETROKKEN", false),
    /** It could not go on, see {@link StopCause}. */
    STOPPED("GESTOPT", false);

    private final String code;
    private final boolean open;

    HandoverStatus(String code, boolean open) {
        this.code = code;
        this.open = open;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether something may yet come of it; an account has one such handover at most. */
    public boolean isOpen() {
        return open;
    }
}
