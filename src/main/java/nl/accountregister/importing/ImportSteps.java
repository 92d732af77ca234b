package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Stappen of an import: trying, letting in, undoing. Each is done in the background, and waited for when it takes no time. */
@Singleton
public class ImportSteps {

    private static final int MAX_REASON = 500;

    private final AccountImportRepository imports;
    private final AccountImports files;
    private final ImportWork work;
    private final ImportRuns runs;
    private final Today today;

    ImportSteps(AccountImportRepository imports, AccountImports files, ImportWork work, ImportRuns runs, Today today) {
        this.imports = imports;
        this.files = files;
        this.work = work;
        this.runs = runs;
        this.today = today;
    }

    /**
     * Has a file tried.
     *
     * @param plan what its columns are; null for what their heads say
     * @param most how long to wait for it
     * @throws RuleViolation when the columns are not clear
     */
    public AccountImport tryOut(Actor actor, long id, @Nullable ColumnPlan plan, Duration most) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        AccountImport file = files.columns(actor, id).file();
        ColumnPlan columns = plan == null ? file.plan() : plan;
        List<Violation> violations = columns.violations();
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
        String run = begin(file, ImportStatus.TRYING, columns, null, null);
        runs.start(id, () -> work.tryOut(actor, id, run));
        return after(actor, id, most);
    }

    /**
     * Has a file let in that was tried.
     *
     * @param seen      digest of what the actor saw
     * @param notDouble why the rows that look like other accounts are none; null or empty to leave them out
     * @throws RuleViolation when all is asked of a file of which some rows stay out
     * @throws Conflict      when it stands otherwise than it must
     */
    public AccountImport apply(Actor actor, long id, ImportChoice choice, String seen, @Nullable String notDouble, Duration most) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        AccountImport file = files.get(actor, id);
        if (file.status() != ImportStatus.TRIED) {
            throw new Conflict("importing.standing", file.status());
        }
        PlainText check = new PlainText();
        String reason = check.optionalBlock("geenDubbel", notDouble, MAX_REASON);
        ImportCounts counts = file.figures();
        if (choice == ImportChoice.ALL && counts.out() > 0) {
            check.refuse("keuze", "importing.notAll", counts.out());
        } else if (choice == ImportChoice.ALL && counts.near() > 0 && reason.isEmpty()) {
            check.refuse("geenDubbel", "importing.nearReason", counts.near());
        } else if (counts.ready() + (reason.isEmpty() ? 0 : counts.near()) == 0) {
            check.refuse("keuze", counts.near() > 0 ? "importing.nearReason" : "importing.nothing", counts.near());
        }
        check.check();
        if (!seen.equals(file.shownDigest())) {
            throw new Conflict("importing.seen");
        }
        String run = begin(file, ImportStatus.APPLYING, file.plan(), choice, reason.isEmpty() ? null : reason);
        runs.start(id, () -> work.apply(actor, id, run));
        return after(actor, id, most);
    }

    /**
     * Has an import undone.
     *
     * @throws Conflict when it did not come in, or was undone already
     */
    public AccountImport undo(Actor actor, long id, Duration most) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        AccountImport file = files.get(actor, id);
        if (file.status() != ImportStatus.APPLIED) {
            throw new Conflict("importing.standing", file.status());
        }
        String run = begin(file, ImportStatus.UNDOING, file.plan(), file.choice(), file.notDouble());
        runs.start(id, () -> work.undo(actor, id, run));
        return after(actor, id, most);
    }

    private String begin(AccountImport file, ImportStatus next, ColumnPlan plan, @Nullable ImportChoice choice, @Nullable String notDouble) {
        String run = UUID.randomUUID().toString();
        int begun = imports.begin(file.id(), file.status().name(), next.name(), run, plan.text(), choice == null ? null : choice.name(), notDouble, today.moment());
        if (begun != 1) {
            throw new Conflict("importing.standing", next);
        }
        return run;
    }

    private AccountImport after(Actor actor, long id, Duration most) {
        runs.await(id, most);
        return files.get(actor, id);
    }
}
