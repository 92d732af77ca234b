package nl.accountregister.platform;

/** Reden why something pasted is not taken for the address of an account. */
public enum Reason {
    EMPTY, TOO_LONG, LINE_BREAK, NO_ADDRESS, MORE_THAN_ONE_ADDRESS, MAIL_ADDRESS, WHICH_PLATFORM, UNKNOWN_PLATFORM,
    ODD_CHARACTERS, SCHEME, USERINFO, PORT, NESTED_ADDRESS, NOT_A_HOST,
    UNKNOWN_HOST, NO_ACCOUNTS_HERE, OTHER_PLATFORM,
    FRONT_PAGE, POST, SHORT_LINK, REDIRECT, INVITATION, HIDDEN_ID, FUNCTION_PAGE, SEARCH, PART, UNKNOWN_FORM,
    HANDLE_LENGTH, ID_LENGTH, HANDLE_CHARACTERS, HANDLE_RESERVED, NUMBER,
    LOOK_ALIKE_HOST(true), NEAR_HOST(true), LOOK_ALIKE_LETTERS(true), LOOK_ALIKE_HANDLE(true);

    private final boolean suspicious;

    Reason() {
        this(false);
    }

    Reason(boolean suspicious) {
        this.suspicious = suspicious;
    }

    /** Key of the text in {@code i18n/platform}. */
    public String key() {
        return "platform.reason." + name();
    }

    /** Whether the address seems made to be taken for another one, so that the reader must be warned. */
    public boolean suspicious() {
        return suspicious;
    }
}
