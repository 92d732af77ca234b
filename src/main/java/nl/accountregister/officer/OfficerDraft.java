package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Rij zoals iemand haar opgeeft: what the table must say of an officer, as typed and not yet checked.
 *
 * @param code   only for a new officer; made from the Dutch name when it is empty
 * @param below  code of the officer below which it stands; empty for the top of the table, null to leave the place as it is
 * @param from   first day
 * @param until  last day; null while no end is known
 * @param reason why the past changes; may be empty when it does not
 */
public record OfficerDraft(String code, String nameNl, String nameEn, @Nullable OfficerTie tie, List<CellEntry> personal, List<CellEntry> access,
                           @Nullable String below, @Nullable LocalDate from, @Nullable LocalDate until, String reason) {
}
