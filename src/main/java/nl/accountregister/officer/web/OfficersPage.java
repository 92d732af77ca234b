package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellNote;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.OfficerLater;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.officer.Officers;
import nl.accountregister.officer.ProfileDifference;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;

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
 * @param past        the day of the past of which it is; null for today and for a day to come
 * @param later       what was written down after that day about it
 */
public record OfficersPage(FormView form, String query, String caption, String officerHeading, String personalHeading, String accessHeading,
                           List<Row> rows, List<Footnote> footnotes, @Nullable String next, @Nullable String nextHref, List<String> differences,
                           boolean mayAdd, @Nullable PastView past, List<LaterLine> later) {

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
                           List<ProfileDifference> differences, @Nullable PastView past, List<OfficerLater> later) {
        CellWords words = new CellWords(ctx.texts(), ctx.language(), profile);
        OfficersHeadings headings = OfficersHeadings.of(ctx, table);
        boolean today = day.equals(ctx.today());
        String caption = table.source().isEmpty() ? ctx.t("officer.caption") : ctx.t("officer.caption.source", table.source());
        return new OfficersPage(FormView.of(Map.of(OfficersController.DAY, day.toString())), today ? "" : "?" + OfficersController.DAY + "=" + day,
            today ? caption : ctx.t("officer.caption.day", caption, day), headings.officer(), headings.personal(), headings.access(),
            table.officers().stream().map(o -> new Row("/functionarissen/" + o.code() + PastView.suffix(past), o.name().in(ctx.language()),
                entries(ctx, words, o.personal()), entries(ctx, words, o.access()))).toList(),
            table.notes().stream().map(n -> footnote(ctx, n)).toList(),
            next.map(n -> ctx.t("officer.next", n)).orElse(null), next.map(n -> "/functionarissen?" + OfficersController.DAY + "=" + n).orElse(null),
            past == null ? differences.stream().map(d -> difference(ctx, d)).toList() : List.of(),
            past == null && Permission.MANAGE_OFFICERS.heldBy(ctx.actor()), past,
            later.stream().map(l -> later(ctx, words, l)).toList());
    }

    static LaterLine later(PageContext ctx, CellWords words, OfficerLater l) {
        return new LaterLine(ctx.t("officer.later." + l.kind().name(), l.officer().name(), words.cell(l.officer().personal()),
            words.cell(l.officer().access())), ctx.t("history.later.since", l.since()));
    }

    /** The table of a day: of the past as it was known then, else as it is known now. */
    static OfficerTable table(PageContext ctx, Officers officers, LocalDate day) {
        return day.isBefore(ctx.today()) ? officers.known(ctx.actor(), day) : officers.table(ctx.actor(), day);
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
