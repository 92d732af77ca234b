package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.List;

/**
 * De functionaristabel in the API.
 *
 * @param bron            where the table stands in the organisation's document; empty when that is not known
 * @param functionarissen the rows, in the order of the document
 * @param noten           the footnotes that some cell has
 */
@Serdeable
record OfficersJson(String bron, List<Row> functionarissen, List<Note> noten) {

    /**
     * @param persoonlijkAccount what the cell "persoonlijk account" holds, as the document prints it
     * @param toegang            what the cell with accounts of the organisation holds
     */
    @Serdeable
    record Row(String code, String naam, String hoortBij, List<Entry> persoonlijkAccount, List<Entry> toegang) {
    }

    /**
     * @param platform code of the platform; empty for all corporate accounts
     * @param rol      code of the role on the account; null when the table names none
     * @param tekst    the entry in words, without marks
     * @param noten    codes of the notes
     */
    @Serdeable
    record Entry(String soort, String platform, @Nullable String rol, String tekst, List<String> noten) {
    }

    /** @param teken the mark that the table prints */
    @Serdeable
    record Note(String code, String teken, String tekst) {
    }

    static OfficersJson of(OfficerTable table, CellWords words, Texts texts, Language language) {
        return new OfficersJson(table.source(), table.officers().stream().map(o -> row(o, words, language)).toList(),
            table.notes().stream().map(n -> new Note(n.code(), n.mark(), texts.label(language, n))).toList());
    }

    private static Row row(Officer officer, CellWords words, Language language) {
        return new Row(officer.code(), officer.name().in(language), officer.tie().code(),
            entries(officer.personal(), words), entries(officer.access(), words));
    }

    static List<Entry> entries(List<CellEntry> cell, CellWords words) {
        return cell.stream().map(e -> new Entry(e.kind().code(), e.platform(), e.role() == null ? null : e.role().code(), words.entry(e),
            e.notes().stream().map(Coded::code).toList())).toList();
    }
}
