package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Bilingual;

import java.util.Arrays;
import java.util.List;

/**
 * Herzieningsdeel of a plan form: what a herziening asks of accounts that have this form.
 *
 * @param questions in the order in which they are asked
 */
public record ReviewForm(List<Question> questions) {

    /** Every standard question in the register's own words, for accounts whose form does not say what is asked. */
    static final ReviewForm STANDARD = new ReviewForm(Arrays.stream(ReviewQuestion.values())
        .map(q -> new Question(q, q.field(), q.kind(), Bilingual.EMPTY, Bilingual.EMPTY, ReviewForms.STALE)).toList());

    /**
     * Vraag of a review part.
     *
     * @param standard which standard question it is; null for one of the form's own
     * @param id       name of the field
     * @param text     the question; empty for a standard question in the register's own words
     * @param hint     what to think of; may be empty
     * @param stale    days after which a date is long ago; 0 when it never is
     */
    public record Question(@Nullable ReviewQuestion standard, String id, AnswerKind kind, Bilingual text, Bilingual hint, int stale) {
    }
}
