package nl.accountregister.shared;

import java.util.Locale;

/** Taal of the interface. Dutch is the first language; English is the switch. */
public enum Language {
    NL(Locale.forLanguageTag("nl-NL")), EN(Locale.forLanguageTag("en-GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code of RFC 5646: {@code nl} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** English for {@code en}, Dutch for anything else. */
    public static Language of(String code) {
        return "en".equals(code) ? EN : NL;
    }
}
