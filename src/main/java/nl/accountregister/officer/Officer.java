package nl.accountregister.officer;

import nl.accountregister.shared.Bilingual;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Functionaris: a function, not a person, and one row of the table with its two cells as the document prints them.
 *
 * @param code     name for the database and the API, such as {@code REGIOMANAGER}
 * @param name     name as the table has it
 * @param tie      whether it is held for a location or a region
 * @param personal cell "persoonlijk account"
 * @param access   cell "toegang tot account van de organisatie"
 */
public record Officer(String code, Bilingual name, OfficerTie tie, List<CellEntry> personal, List<CellEntry> access) {

    /** Where a personal account because of the function is expected. A location page is not one, whatever its column. */
    public List<CellEntry> personalAccounts() {
        return personal.stream().filter(e -> e.kind() == CellEntryKind.PLATFORM).toList();
    }

    /** The accounts of the organisation that the function may use, the page of one's own location among them. */
    public List<CellEntry> organisationAccounts() {
        return Stream.concat(access.stream(), personal.stream().filter(e -> e.kind() == CellEntryKind.LOCATION_PAGE)).toList();
    }

    /** The notes that some entry has, in the order of their marks. */
    public List<CellNote> notes() {
        return Arrays.stream(CellNote.values()).filter(note -> Stream.concat(personal.stream(), access.stream()).anyMatch(e -> e.has(note))).toList();
    }
}
