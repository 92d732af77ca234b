package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Actie that came out of a herziening.
 *
 * @param what           what must be done, as it was written; for what the register made itself, in Dutch
 * @param personId       who does it; null when communications does
 * @param dueOn          by when, that day included
 * @param finishedByName who said that it was done, or need not be done any more
 * @param answer         what was done, or why it need not be
 */
@MappedEntity("review_action")
public record ReviewAction(@Id @GeneratedValue @Nullable Long id, long reviewId, long accountId, ActionKind kind, String what,
                           @Nullable Long personId, LocalDate dueOn, ActionStatus status, Instant createdAt, @Nullable Instant finishedAt,
                           @Nullable String finishedByName, @Nullable String answer) {

    /** What the audit log compares, by the Dutch names of the API. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("actieNummer", id);
        facts.put("actie", what);
        facts.put("actieWie", personId);
        facts.put("actieVoor", dueOn);
        facts.put("actieStatus", status.code());
        facts.put("antwoord", answer);
        return facts;
    }
}
