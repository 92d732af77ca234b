package nl.accountregister.intake;

import nl.accountregister.shared.Coded;

/** Soort bericht about a request. */
public enum MessageKind implements Coded {
    QUESTION("VRAAG"), ANSWER("ANTWOORD");

    private final String code;

    MessageKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
