package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Bilingual;

/**
 * Antwoord of a herziening, with the question as it was asked.
 *
 * @param id    the field that was answered: of a standard question its own, of another {@code eigen-<id>}, of a right
 *              {@code toegang-<number>}
 * @param asked the question in both languages; empty for reviews from before the wording was kept
 * @param value as its {@link AnswerKind} has it
 * @param note  what went wrong, or the code of the other role
 * @param good  whether it is in order
 */
public record ReviewAnswer(String id, AnswerKind kind, Bilingual asked, String value, @Nullable String note, boolean good) {

    static final String YES = "ja";
    static final String NO = "nee";
    static final String NONE = "geen";

    /** The standard question that this answers; null for any other. */
    @Nullable
    public ReviewQuestion question() {
        return ReviewQuestion.of(id);
    }

    public boolean isYes() {
        return value.equals(YES);
    }
}
