package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Wat er geschreven wordt for one medewerker when the import goes on.
 *
 * @param before null for somebody new
 * @param add    functions that begin; their person is filled in when there is one
 * @param set    functions whose period changes
 */
record ImportDraft(ImportChange change, @Nullable Person before, Person after, List<PersonOfficer> add, List<Period> set) {

    /** The new period of a function that is held already. */
    record Period(long holdingId, LocalDate from, @Nullable LocalDate until) {
    }
}
