package nl.accountregister.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Antwoorden of a herziening.
 *
 * @param given per question whether the answer is yes; a review that is stored has all of its form's questions
 */
public record ReviewAnswers(Map<ReviewQuestion, Boolean> given) {

    public ReviewAnswers {
        Map<ReviewQuestion, Boolean> copy = new EnumMap<>(ReviewQuestion.class);
        given.forEach((question, answer) -> {
            if (answer != null) {
                copy.put(question, answer);
            }
        });
        given = copy;
    }

    /** Questions without an answer, in their order. */
    public List<ReviewQuestion> missing() {
        return Arrays.stream(ReviewQuestion.values()).filter(question -> !given.containsKey(question)).toList();
    }

    /** Questions that were answered with no, in their order. */
    public List<ReviewQuestion> refused() {
        return given.entrySet().stream().filter(answer -> !answer.getValue()).map(Map.Entry::getKey).toList();
    }

    public boolean isYes(ReviewQuestion question) {
        return given.getOrDefault(question, false);
    }
}
