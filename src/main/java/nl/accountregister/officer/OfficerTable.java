package nl.accountregister.officer;

import nl.accountregister.shared.Bilingual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Functionaristabel: the officers in the order of the document, under its headings.
 *
 * @param source          where the table stands, such as {@code SGL §2}; may be empty
 * @param officerHeading  heading of the names
 * @param personalHeading heading of the personal accounts
 * @param accessHeading   heading of the accounts of the organisation
 * @param officers        the rows; none when the organisation's document has no table
 */
public record OfficerTable(String source, Bilingual officerHeading, Bilingual personalHeading, Bilingual accessHeading,
                           List<Officer> officers) {

    /** The table of an organisation whose document has none. */
    public static final OfficerTable NONE = new OfficerTable("", Bilingual.EMPTY, Bilingual.EMPTY, Bilingual.EMPTY, List.of());

    public Optional<Officer> find(String code) {
        return officers.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /** The notes that some cell has, in the order of their marks: the footnotes. */
    public List<CellNote> notes() {
        return Arrays.stream(CellNote.values()).filter(note -> officers.stream().anyMatch(o -> o.notes().contains(note))).toList();
    }
}
