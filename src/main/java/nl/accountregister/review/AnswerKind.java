package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** Soort antwoord on a question of a herziening. */
public enum AnswerKind implements Coded {
    /** {@code ja} or {@code nee}; yes is in order. */
    YES_NO("JA_NEE"),
    /** A date that has come, {@code 2026-11-20}, or {@code geen} when there is none. */
    DATE("DATUM"),
    /** Whether something went wrong: {@code nee}, or {@code ja} with what. */
    TROUBLE("MELDING"),
    /** Of one person's right, a {@link GrantAnswer}. */
    GRANT("TOEGANG");

    private final String code;

    AnswerKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
