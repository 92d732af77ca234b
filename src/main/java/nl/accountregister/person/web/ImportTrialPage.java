package nl.accountregister.person.web;

import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.ImportChange;
import nl.accountregister.person.ImportPlan;
import nl.accountregister.person.PeopleImport;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a file of the HR system would change.
 *
 * @param digest of the changes, sent along on applying
 * @param stale  whether the register changed since the reader saw the changes before
 * @param ignored heads that the import has no use for; empty for none
 * @param absent names of some in service who are not in the file
 */
public record ImportTrialPage(long id, String fileName, String read, String digest, boolean stale, String ignored, List<Figure> figures,
                              List<Part> parts, List<Absent> absent, int absentTotal, boolean empty) {

    /** Most lines of each kind on the page; the sheet has all. */
    private static final int MOST = 100;

    /** How many there are of a kind. */
    public record Figure(String label, long count) {
    }

    /** The changes of one kind. @param total how many there are in all */
    public record Part(String id, String title, List<Change> changes, long total) {
    }

    /** What changes for one medewerker, in words. */
    public record Change(int row, String name, String number, List<String> fields) {
    }

    /** Somebody who is not in the file. */
    public record Absent(String href, String name) {
    }

    static ImportTrialPage of(PageContext ctx, PeopleImport.Trial trial, OfficerTable table, boolean stale) {
        ImportPlan plan = trial.plan();
        ImportWords words = new ImportWords(ctx.texts(), ctx.language(), table);
        List<Figure> figures = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (ImportChange.Kind kind : ImportChange.Kind.values()) {
            String title = ctx.t("person.import.kind." + kind.name());
            long total = plan.count(kind);
            figures.add(new Figure(title, total));
            if (total > 0) {
                parts.add(new Part(kind.name().toLowerCase(Locale.ROOT), title, plan.changes().stream().filter(c -> c.kind() == kind).limit(MOST)
                    .map(c -> new Change(c.row(), c.name(), c.staffNumber(), c.fields().stream().map(words::field).toList())).toList(), total));
            }
        }
        figures.add(new Figure(ctx.t("person.import.unchanged"), plan.unchanged()));
        figures.add(new Figure(ctx.t("person.import.absent"), plan.absent().size()));
        String separator = ctx.t("person.import.separator." + (plan.separator() == ';' ? "semicolon" : plan.separator() == ',' ? "comma" : "tab"));
        return new ImportTrialPage(trial.id(), trial.fileName(), ctx.t("person.import.read", plan.rows(), plan.encoding(), separator), trial.digest(), stale,
            String.join(", ", plan.ignored()), figures, parts,
            plan.absent().stream().limit(MOST).map(a -> new Absent("/medewerkers/" + a.personId(), a.name())).toList(), plan.absent().size(),
            plan.changes().isEmpty());
    }
}
