package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Violation;

/**
 * Wat nog ontbreekt before a request can be sent in, and where.
 *
 * @param section   id of the section of the plan; null outside the plan
 * @param violation field (a question of the plan as {@code antwoorden.<id>}) and message
 */
public record Missing(Part part, @Nullable String section, Violation violation) {

    /** Onderdeel of a request. */
    public enum Part { PLACE, PEOPLE, PLAN }
}
