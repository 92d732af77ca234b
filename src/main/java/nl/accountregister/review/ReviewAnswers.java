package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.Optional;

/** Antwoorden of a herziening, in the order in which they were asked. */
public record ReviewAnswers(List<ReviewAnswer> all) {

    public ReviewAnswers {
        all = List.copyOf(all);
    }

    /** What is not in order. */
    public List<ReviewAnswer> refused() {
        return all.stream().filter(answer -> !answer.good()).toList();
    }

    public Optional<ReviewAnswer> find(ReviewQuestion question) {
        return all.stream().filter(answer -> answer.id().equals(question.field())).findFirst();
    }

    /** Whether a standard question was answered with yes; null when it was not asked. */
    @Nullable
    public Boolean yes(ReviewQuestion question) {
        return find(question).map(ReviewAnswer::isYes).orElse(null);
    }

    /** Whether a standard question was asked and answered with no. */
    public boolean isNo(ReviewQuestion question) {
        return Boolean.FALSE.equals(yes(question));
    }
}
