package nl.accountregister.officer.web;

import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellNote;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.organisation.Profile;
import nl.accountregister.web.PageContext;

import java.util.List;

/** De functionaristabel as the page shows it: headings, rows and footnotes, in the reader's language. */
public record OfficersPage(String source, String officerHeading, String personalHeading, String accessHeading,
                           List<Row> rows, List<Footnote> footnotes) {

    /** A row of the table; a cell without entries is empty. */
    public record Row(String name, List<Entry> personal, List<Entry> access) {
    }

    /** An entry in a cell, with its notes behind it. */
    public record Entry(String text, List<Footnote> notes) {
    }

    /** A footnote: the id of its line on the page, its mark and its text. */
    public record Footnote(String id, String mark, String text) {
    }

    static OfficersPage of(PageContext ctx, Profile profile, OfficerTable table) {
        CellWords words = new CellWords(ctx.texts(), ctx.language(), profile);
        return new OfficersPage(table.source(), table.officerHeading().in(ctx.language()),
            table.personalHeading().in(ctx.language()), table.accessHeading().in(ctx.language()),
            table.officers().stream().map(o -> new Row(o.name().in(ctx.language()),
                entries(ctx, words, o.personal()), entries(ctx, words, o.access()))).toList(),
            table.notes().stream().map(n -> footnote(ctx, n)).toList());
    }

    private static List<Entry> entries(PageContext ctx, CellWords words, List<CellEntry> cell) {
        return cell.stream().map(e -> new Entry(words.entry(e), e.notes().stream().map(n -> footnote(ctx, n)).toList())).toList();
    }

    private static Footnote footnote(PageContext ctx, CellNote note) {
        return new Footnote("noot-" + note.mark().length(), note.mark(), ctx.label(note));
    }
}
