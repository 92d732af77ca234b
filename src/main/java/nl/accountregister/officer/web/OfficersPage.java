package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellNote;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.ProfileDifference;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * De functionaristabel of a day as the page shows it: headings, rows and footnotes, in the reader's language.
 *
 * @param form        the day that was asked for
 * @param query       the day in the addresses of the files; empty for today
 * @param caption     what the table is, and of which day when that is not today
 * @param next        the first change after that day; null when none is known
 * @param nextHref    where the table of that change is; null when none is known
 * @param differences how a profile's file that was changed differs from the table of today, in sentences
 * @param mayAdd      whether the reader may add an officer
 */
public record OfficersPage(FormView form, String query, String caption, String officerHeading, String personalHeading, String accessHeading,
                           List<Row> rows, List<Footnote> footnotes, @Nullable String next, @Nullable String nextHref, List<String> differences,
                           boolean mayAdd) {

    /** A row of the table; a cell without entries is empty. */
    public record Row(String href, String name, List<Entry> personal, List<Entry> access) {
    }

    /** An entry in a cell, with its notes behind it. */
    public record Entry(String text, List<Footnote> notes) {
    }

    /** A footnote: the id of its line on the page, its mark and its text. */
    public record Footnote(String id, String mark, String text) {
    }

    static OfficersPage of(PageContext ctx, LocalDate day, Profile profile, OfficerTable table, Optional<LocalDate> next,
                           List<ProfileDifference> differences) {
        CellWords words = new CellWords(ctx.texts(), ctx.language(), profile);
        OfficersHeadings headings = OfficersHeadings.of(ctx, table);
        boolean today = day.equals(ctx.today());
        String caption = table.source().isEmpty() ? ctx.t("officer.caption") : ctx.t("officer.caption.source", table.source());
        return new OfficersPage(FormView.of(Map.of(OfficersController.DAY, day.toString())), today ? "" : "?" + OfficersController.DAY + "=" + day,
            today ? caption : ctx.t("officer.caption.day", caption, day), headings.officer(), headings.personal(), headings.access(),
            table.officers().stream().map(o -> new Row("/functionarissen/" + o.code(), o.name().in(ctx.language()),
                entries(ctx, words, o.personal()), entries(ctx, words, o.access()))).toList(),
            table.notes().stream().map(n -> footnote(ctx, n)).toList(),
            next.map(n -> ctx.t("officer.next", n)).orElse(null), next.map(n -> "/functionarissen?" + OfficersController.DAY + "=" + n).orElse(null),
            differences.stream().map(d -> difference(ctx, d)).toList(), Permission.MANAGE_OFFICERS.heldBy(ctx.actor()));
    }

    private static String difference(PageContext ctx, ProfileDifference d) {
        return ctx.t("officer.difference", d.name(), d.kind().name(),
            d.facts().stream().map(fact -> ctx.t("officer.fact." + fact)).collect(Collectors.joining(", ")));
    }

    private static List<Entry> entries(PageContext ctx, CellWords words, List<CellEntry> cell) {
        return cell.stream().map(e -> new Entry(words.entry(e), e.notes().stream().map(n -> footnote(ctx, n)).toList())).toList();
    }

    private static Footnote footnote(PageContext ctx, CellNote note) {
        return new Footnote("noot-" + note.mark().length(), note.mark(), ctx.label(note));
    }
}
