package nl.accountregister.importing.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.importing.AccountImport;
import nl.accountregister.importing.Finding;
import nl.accountregister.importing.ImportChoice;
import nl.accountregister.importing.ImportCounts;
import nl.accountregister.importing.ImportStatus;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One import: how far it is, what was found, what may be done.
 *
 * @param busy    whether something is going on; the page comes again by itself then
 * @param failure why the last step came to nothing; null when it did not
 * @param digest  of what is shown
 * @param columns whether what its columns are may be said
 * @param all     whether the whole file may come in
 * @param good    how many rows come in when the good ones are chosen
 * @param near    how many rows look like another account
 * @param out     how many rows stay out
 * @param undo    whether it can be undone
 * @param unknown names that the register does not know
 */
public record ImportPage(long id, String fileName, String status, String tone, boolean busy, int percent, @Nullable String failure, String digest, FormView form,
                         boolean tried, boolean columns, boolean all, int good, int near, int out, boolean undo, boolean kept, List<Fact> facts, List<Figure> figures,
                         List<Unknown> unknown, List<Group> groups, int findings) {

    /** A fact of the file. */
    public record Fact(String label, String value) {
    }

    /** How many rows there are of a kind. @param href part of the page; null when there are none */
    public record Figure(String label, int count, @Nullable String href) {
    }

    /** A name that the register does not know. @param rows how many rows have it */
    public record Unknown(String name, String field, int rows, int first) {
    }

    /** Findings of one kind. @param total how many there are in all */
    public record Group(String id, String title, String lead, List<Line> lines, int total) {
    }

    /** A finding. @param field empty when it concerns the whole row */
    public record Line(int row, String field, String text, @Nullable String href) {
    }

    static ImportPage of(PageContext ctx, AccountImport file, FormView form, ImportFindings found) {
        ImportCounts counts = file.figures();
        boolean tried = file.status() == ImportStatus.TRIED;
        boolean looked = tried || file.status() == ImportStatus.APPLIED || file.status() == ImportStatus.APPLYING || file.status() == ImportStatus.UNDONE;
        return new ImportPage(file.id(), file.fileName(), ctx.label(file.status()), ImportsPage.TONES.get(file.status()), file.status().isBusy(), file.percent(),
            file.failure() == null ? null : ctx.t(file.failure()), file.shownDigest() == null ? "" : file.shownDigest(), form, tried,
            tried || file.status() == ImportStatus.SENT || file.status() == ImportStatus.FAILED, tried && counts.out() == 0 && counts.ready() + counts.near() > 0, counts.ready(), counts.near(), counts.out(), file.status() == ImportStatus.APPLIED,
            file.status() != ImportStatus.LAPSED, facts(ctx, file), looked ? figures(ctx, counts) : List.of(), looked ? found.unknown(ctx) : List.of(),
            looked ? found.groups(ctx) : List.of(), counts.findings());
    }

    private static List<Fact> facts(PageContext ctx, AccountImport file) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(ctx.t("importing.fact.sent"), ctx.t("importing.fact.by", ctx.moment(file.createdAt()), file.createdBy())));
        facts.add(new Fact(ctx.t("importing.fact.size"), ctx.t("importing.fact.bytes", file.sizeBytes())));
        facts.add(new Fact("SHA-256", file.sha256()));
        if (file.appliedAt() != null) {
            facts.add(new Fact(ctx.t("importing.fact.applied"), ctx.t("importing.fact.by", ctx.moment(file.appliedAt()), file.appliedBy())));
            facts.add(new Fact(ctx.t("importing.fact.choice"), ctx.label(file.choice() == null ? ImportChoice.ALL : file.choice())));
            if (file.notDouble() != null) {
                facts.add(new Fact(ctx.t("importing.fact.notDouble"), file.notDouble()));
            }
        }
        if (file.undoneAt() != null) {
            facts.add(new Fact(ctx.t("importing.fact.undone"), ctx.t("importing.fact.by", ctx.moment(file.undoneAt()), file.undoneBy())));
        }
        return facts;
    }

    private static List<Figure> figures(PageContext ctx, ImportCounts counts) {
        return List.of(new Figure(ctx.t("importing.figure.rows"), counts.rows(), null),
            figure(ctx, "ready", counts.ready(), Finding.Kind.NEW),
            figure(ctx, "near", counts.near(), Finding.Kind.NEAR),
            new Figure(ctx.t("importing.figure.unchanged"), counts.unchanged(), null),
            figure(ctx, "doubles", counts.doubles(), Finding.Kind.DOUBLE),
            figure(ctx, "bad", counts.bad(), Finding.Kind.FAULT));
    }

    private static Figure figure(PageContext ctx, String name, int count, Finding.Kind kind) {
        return new Figure(ctx.t("importing.figure." + name), count, count == 0 ? null : "#" + anchor(kind));
    }

    static String anchor(Finding.Kind kind) {
        return kind.code().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
