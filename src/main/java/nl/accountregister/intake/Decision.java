package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Besluit of one department.
 *
 * @param round       1 until more information is asked, then 2, and so on; each department decides once in a round
 * @param department  as the profile names it
 * @param explanation what the requester reads; empty when nothing was said
 * @param conditions  voorwaarden; null when there are none
 * @param endsOn      last day of the conditions; null when they have no end
 * @param decidedBy   the user who decided
 */
@MappedEntity("decision")
public record Decision(@Id @GeneratedValue @Nullable Long id, long requestId, int round, String department, DecisionOutcome outcome,
                       String explanation, @Nullable String conditions, @Nullable LocalDate endsOn, long decidedBy,
                       String decidedByName, Instant decidedAt) {
}
