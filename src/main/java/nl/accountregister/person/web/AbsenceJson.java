package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.person.AbsenceRow;
import nl.accountregister.web.Named;

import java.time.LocalDate;
import java.util.List;

/** Afwezigheid in the API. @param tot the last day */
@Serdeable
record AbsenceJson(long id, LocalDate vanaf, LocalDate tot, @Nullable Named vervanger, @Nullable String toelichting, String vastgelegdDoor) {

    /** Those of one medewerker, the last first. */
    @Serdeable
    record Listing(List<AbsenceJson> afwezigheden) {
    }

    static AbsenceJson of(AbsenceRow a) {
        return new AbsenceJson(a.id(), a.fromOn(), a.untilOn(), a.substituteId() == null ? null : new Named(a.substituteId(), a.substituteName()),
            a.note(), a.recordedByName());
    }
}
