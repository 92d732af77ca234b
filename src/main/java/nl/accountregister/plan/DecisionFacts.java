package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Bilingual;

import java.time.LocalDate;

/**
 * Besluit as the plan remembers it: what a department decided on the request that the plan belonged to. It is kept
 * with the version, so that the document of that version says the same for ever.
 *
 * @param department  department that decided, as the profile names it
 * @param outcome     the outcome in words, such as "goedgekeurd onder voorwaarden"
 * @param explanation what was told to the requester; may be empty
 * @param conditions  the conditions; null when there are none
 * @param endsOn      last day on which the conditions hold; null when they have no end
 * @param by          name of the person who decided
 * @param on          day of the decision
 */
public record DecisionFacts(String department, Bilingual outcome, String explanation, @Nullable String conditions,
                            @Nullable LocalDate endsOn, String by, LocalDate on) {
}
