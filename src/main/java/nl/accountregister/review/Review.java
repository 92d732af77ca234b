package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Herziening that was done; never changed afterwards.
 *
 * @param dueOn        the herzieningsdatum that it answers; an account has one review for each
 * @param doneBy       user who did it; 0 when none did, as in demo data
 * @param doneByName   the name at that moment
 * @param action       what must be done; null when nothing
 * @param actionDueOn  by when, that day included; null when nothing
 * @param nextReviewOn the herzieningsdatum that follows
 */
@MappedEntity("review")
public record Review(@Id @GeneratedValue @Nullable Long id, long accountId, LocalDate dueOn, LocalDate doneOn, Instant doneAt,
                     long doneBy, String doneByName, ReviewOutcome outcome,
                     @TypeDef(type = DataType.STRING) @MappedProperty(converter = ReviewAnswersText.class) ReviewAnswers answers,
                     @Nullable String remark, @Nullable String action, @Nullable LocalDate actionDueOn,
                     @Nullable LocalDate nextReviewOn) {
}
