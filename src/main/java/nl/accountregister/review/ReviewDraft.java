package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Concept of a herziening: what was typed so far, whatever is missing.
 *
 * @param dueOn   the date that it will answer; {@link Reviews#ALWAYS} for an account without one
 * @param typed   per field of the form what stands in it
 * @param savedBy user who saved it last
 * @param version counts the times it was saved, so that two people do not overwrite each other unseen
 */
public record ReviewDraft(long accountId, LocalDate dueOn, Map<String, List<String>> typed, Instant savedAt, @Nullable Long savedBy,
                          String savedByName, int version) {
}
