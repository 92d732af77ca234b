package nl.accountregister.plan;

import nl.accountregister.shared.Coded;

/** Soort vraag of a plan form: what an answer looks like. */
public enum QuestionKind implements Coded {
    /** One line. */
    TEXT("TEKST"),
    /** Some lines. */
    LONG_TEXT("LANGE_TEKST"),
    /** One of the options, by its id. */
    CHOICE("KEUZE"),
    /** Some of the options, by their ids, in the order of the form. */
    SEVERAL("MEER_KEUZES"),
    /** {@code ja} or {@code nee}. */
    YES_NO("JA_NEE"),
    /** A date, {@code 2026-11-20}. */
    DATE("DATUM"),
    /** A whole number. */
    NUMBER("GETAL"),
    /** People, each one line with name and function. */
    PEOPLE("PERSONEN");

    private final String code;

    QuestionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether an answer is a list of values. */
    public boolean isList() {
        return this == SEVERAL || this == PEOPLE;
    }

    /** Whether the answer is chosen from what the form offers. */
    public boolean isChosen() {
        return this == CHOICE || this == SEVERAL || this == YES_NO;
    }

    /** Whether the answer is written in one's own words. */
    public boolean isWritten() {
        return this == TEXT || this == LONG_TEXT || this == PEOPLE;
    }
}
