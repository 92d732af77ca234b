package nl.accountregister.review;

import nl.accountregister.shared.Coded;

import java.util.Arrays;
import java.util.List;

/** Standaardvraag of a herziening: one whose answer means something to the register. A plan form's review part says which it asks. */
public enum ReviewQuestion implements Coded {
    /** Is the owner still the right one? No is an actie that leads to the overdracht. */
    OWNER("EIGENAAR", "eigenaar", AnswerKind.YES_NO),
    /** Is the deputy still the right one? */
    DEPUTY("PLAATSVERVANGER", "plaatsvervanger", AnswerKind.YES_NO),
    /** Is the list of people with access complete? Each person on it is asked after too. */
    ACCESS("TOEGANG", "toegang", AnswerKind.YES_NO),
    /** Is the beheerplan still true? No is an actie that leads to a new version. */
    PLAN("BEHEERPLAN", "beheerplan", AnswerKind.YES_NO),
    /** Is two-factor authentication on? The answer becomes the account's. */
    TWO_FACTOR("TWEESTAPSVERIFICATIE", "tweestapsverificatie", AnswerKind.YES_NO),
    /** Is the recovery mailbox a functional mailbox, and does it work? */
    RECOVERY_MAILBOX("HERSTELMAILBOX", "herstelmailbox", AnswerKind.YES_NO),
    /** When was the last post on the page? */
    LAST_POST("LAATSTE_BERICHT", "laatsteBericht", AnswerKind.DATE),
    /** Did anything go wrong? */
    TROUBLE("MISGEGAAN", "misgegaan", AnswerKind.TROUBLE);

    /** The questions of which every review before there were review parts has the answer. */
    public static final List<ReviewQuestion> FIRST = List.of(OWNER, DEPUTY, ACCESS, PLAN, TWO_FACTOR, RECOVERY_MAILBOX);

    private final String code;
    private final String field;
    private final AnswerKind kind;

    ReviewQuestion(String code, String field, AnswerKind kind) {
        this.code = code;
        this.field = field;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    /** Name of the form field and the JSON attribute, such as {@code herstelmailbox}. */
    public String field() {
        return field;
    }

    public AnswerKind kind() {
        return kind;
    }

    /** The question that has this field; null when none has. */
    static ReviewQuestion of(String field) {
        return Arrays.stream(values()).filter(q -> q.field.equals(field)).findFirst().orElse(null);
    }
}
