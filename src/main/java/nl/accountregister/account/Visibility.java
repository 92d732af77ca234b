package nl.accountregister.account;

import nl.accountregister.shared.Coded;

/** Zichtbaarheid: whether the page is for everyone or for a closed group (Careyn: internal use is allowed when shielded). */
public enum Visibility implements Coded {
    PUBLIC("OPENBAAR"), SHIELDED("AFGESCHERMD");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
