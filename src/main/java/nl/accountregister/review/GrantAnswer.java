package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** What becomes of one person's right. */
public enum GrantAnswer implements Coded {
    /** It stays as it is. */
    KEEP("BLIJFT"),
    /** The person gets another role. */
    CHANGE("WIJZIGT"),
    /** It ends today. */
    END("EINDIGT");

    private final String code;

    GrantAnswer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
