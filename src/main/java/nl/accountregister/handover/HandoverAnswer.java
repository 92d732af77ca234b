package nl.accountregister.handover;

import nl.accountregister.shared.Coded;

/** Antwoord of the new owner. */
public enum HandoverAnswer implements Coded {
    ACCEPTED("AANVAARD"), DECLINED("GEWEIGERD");

    private final String code;

    HandoverAnswer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
