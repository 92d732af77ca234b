package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Besloten: whether what may be asked for is a page for everyone, or may or must be a closed group for internal use. */
public enum Shielding implements Coded {
    NO("NEE"), ALLOWED("MAG"), ALWAYS("ALTIJD");

    private final String code;

    Shielding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
