package nl.accountregister.importing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** Imports of an inventory: sending a file in, and looking at what became of it. For communications. */
@Singleton
public class AccountImports {

    /** How long a file waits for somebody to decide. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final AccountImportRepository imports;
    private final ImportStore store;
    private final ImportReport reports;
    private final AuditLog audit;
    private final Today today;

    AccountImports(AccountImportRepository imports, ImportStore store, ImportReport reports, AuditLog audit, Today today) {
        this.imports = imports;
        this.store = store;
        this.reports = reports;
        this.audit = audit;
        this.today = today;
    }

    /**
     * A file whose columns may still have to be told.
     *
     * @param samples some rows below the first
     * @param doubled fields that two heads tell
     */
    public record Columns(AccountImport file, List<String> head, List<List<String>> samples, Set<ImportField> doubled, List<String> ignored) {
    }

    /** The file with its name and sort, as it was sent. */
    public record Original(AccountImport file, byte[] content) {
    }

    /**
     * Takes a file in. Nothing of it is stored when it cannot be read at all.
     *
     * @throws RuleViolation when it is no sheet, or one that cannot be used
     */
    @Transactional
    public AccountImport send(Actor actor, String fileName, byte[] content) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        ImportRows.Preview preview = ImportRows.Preview.of(content);
        ColumnPlan plan = ColumnPlan.ofHeads(preview.head());
        if (preview.rows() == 0 && plan.headed()) {
            throw RuleViolation.of(ImportRows.FIELD, "importing.norows");
        }
        AccountImport file = imports.save(new AccountImport(null, fileName, Sha256.of(content), content.length, plan.text(), ImportStatus.SENT, null, null,
            ImportCounts.NONE.text(), null, null, null, 0, 0, today.moment(), today.moment(), actor.name(), null, null, null, null));
        store.keep(file.id(), content);
        return file;
    }

    /** @throws NotFound when there is none */
    public AccountImport get(Actor actor, long id) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return imports.findById(id).orElseThrow(NotFound::new);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<AccountImport> list(Actor actor, Page.Slice slice) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return Page.of(imports.newest(slice.size(), slice.offset()), imports.count(), slice);
    }

    /** @throws Conflict when the file is gone, or something is done with it already */
    @Transactional(readOnly = true)
    public Columns columns(Actor actor, long id) {
        AccountImport file = get(actor, id);
        if (!Set.of(ImportStatus.SENT, ImportStatus.TRIED, ImportStatus.FAILED).contains(file.status())) {
            throw new Conflict("importing.standing", file.status());
        }
        ImportRows.Preview preview = ImportRows.Preview.of(store.content(id).orElseThrow(() -> new Conflict("importing.gone")));
        List<String> ignored = preview.head().stream().filter(h -> !h.isEmpty() && ImportField.ofHead(h).isEmpty()).toList();
        return new Columns(file, preview.head(), preview.samples(), ColumnPlan.doubled(preview.head()), ignored);
    }

    /** Whether the heads of a file say enough to try it at once. */
    public boolean isClear(Actor actor, long id) {
        Columns columns = columns(actor, id);
        return columns.doubled().isEmpty() && columns.file().plan().violations().isEmpty();
    }

    /** Hands the findings of a trial over, by row. */
    @Transactional(readOnly = true)
    public void findings(Actor actor, long id, Consumer<Finding> consumer) {
        get(actor, id);
        store.report(id).ifPresent(report -> reports.read(report, consumer));
    }

    /** The file as it was sent; the audit log tells who took it. @throws Conflict when it is gone */
    @Transactional
    public Original original(Actor actor, long id) {
        AccountImport file = get(actor, id);
        byte[] content = store.content(id).orElseThrow(() -> new Conflict("importing.gone"));
        audit.record(actor, "import.bestand-opgehaald", Subject.register(), file.fileName(), null, Map.of("import", id, "sha256", file.sha256()));
        return new Original(file, content);
    }

    /** Where an account came from; empty when it came from no file. The caller has checked who sees the account in full. */
    @Transactional(readOnly = true)
    public Optional<Origin> origin(long accountId) {
        OptionalInt row = store.rowOf(accountId);
        return row.isEmpty() ? Optional.empty() : imports.ofAccount(accountId).map(file -> new Origin(file, row.getAsInt()));
    }

    /** The row of a file that became an account. */
    public record Origin(AccountImport file, int row) {
    }

    /** Throws files away that waited too long, and gives back what a server that died had in its hands. A system call. */
    @Transactional
    void tidy(Duration silence) {
        for (AccountImport file : imports.silent(today.moment().minus(silence))) {
            ImportStatus before = file.status() == ImportStatus.TRYING ? ImportStatus.FAILED : file.status() == ImportStatus.APPLYING ? ImportStatus.TRIED : ImportStatus.APPLIED;
            imports.failed(file.id(), file.run(), before.name(), "importing.broken", today.moment());
        }
        List<Long> late = new ArrayList<>(imports.waitingSince(today.moment().minus(KEPT)));
        if (!late.isEmpty()) {
            store.drop(late);
            imports.lapse(late, today.moment());
        }
    }
}
