package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Onderwerp of house rules that the register does something with. */
public enum HouseRuleTopic implements Coded {
    CORRECTIONS("CORRIGEREN"), DERAILED("ONTSPOORDE_DISCUSSIE");

    private final String code;

    HouseRuleTopic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
