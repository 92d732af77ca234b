package nl.accountregister.importing;

import jakarta.inject.Singleton;
import nl.accountregister.account.AccountSeries;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Schrijft what an import brings or takes away, and puts it in the audit log. Callers hold a transaction. */
@Singleton
class ImportWriting {

    /** Up to so many accounts each has an entry of the audit log; more are told some hundreds an entry. */
    private static final int ENTRY_EACH = 500;
    private static final int PER_ENTRY = 200;

    private final AccountSeries series;
    private final ImportStore store;
    private final ImportReport reports;
    private final AuditLog audit;

    ImportWriting(AccountSeries series, ImportStore store, ImportReport reports, AuditLog audit) {
        this.series = series;
        this.store = store;
        this.reports = reports;
        this.audit = audit;
    }

    byte[] report(List<Finding> findings) {
        return reports.write(findings);
    }

    void bringIn(Actor actor, AccountImport file, List<Draft.Ready> rows, ImportCheck.Outcome outcome, Consumer<Integer> progress) {
        List<Long> ids = series.add(actor, rows.stream().map(Draft.Ready::account).toList(), progress);
        store.rows(file.id(), rows, ids);
        store.report(file.id(), reports.write(outcome.findings()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("import", file.id());
        facts.put("bestand", file.fileName());
        facts.put("sha256", file.sha256());
        facts.put("keuze", file.choice().code());
        facts.put("rijen", outcome.counts().rows());
        facts.put("nieuw", rows.size());
        facts.put("ongewijzigd", outcome.counts().unchanged());
        facts.put("nietOvergenomen", outcome.counts().rows() - rows.size() - outcome.counts().unchanged());
        facts.put("geenDubbel", file.notDouble());
        audit.record(actor, "accounts.geimporteerd", Subject.register(), file.fileName(), null, facts);
        if (rows.size() <= ENTRY_EACH) {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Object> account = new LinkedHashMap<>(rows.get(i).account().facts());
                account.put("import", file.id());
                account.put("rij", rows.get(i).row());
                if (rows.get(i).near()) {
                    account.put("geenDubbel", file.notDouble());
                }
                audit.record(actor, "account.geimporteerd", Subject.account(ids.get(i)), rows.get(i).account().name(), null, account);
            }
            return;
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            told.add(rows.get(i).account().name() + (rows.get(i).near() ? " (lijkt op een ander)" : "") + ", rij " + rows.get(i).row());
        }
        parts(actor, "accounts.geimporteerd.deel", file, ids, told);
    }

    /** @throws StillUsed when something has happened to one of them; then nothing is taken away */
    void takeAway(Actor actor, AccountImport file, List<Long> ids) {
        Map<Long, String> touched = series.remove(actor, ids);
        if (!touched.isEmpty()) {
            throw new StillUsed();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("import", file.id());
        facts.put("bestand", file.fileName());
        facts.put("accounts", ids.size());
        audit.record(actor, "accounts.import-teruggedraaid", Subject.register(), file.fileName(), facts, null);
        if (ids.size() <= ENTRY_EACH) {
            ids.forEach(id -> audit.record(actor, "account.import-teruggedraaid", Subject.account(id), file.fileName(), null, Map.of("import", file.id())));
        } else {
            parts(actor, "accounts.import-teruggedraaid.deel", file, ids, ids.stream().map(id -> "weggenomen").toList());
        }
    }

    private void parts(Actor actor, String action, AccountImport file, List<Long> ids, List<String> told) {
        for (int from = 0; from < ids.size(); from += PER_ENTRY) {
            int until = Math.min(ids.size(), from + PER_ENTRY);
            Map<String, Object> accounts = new LinkedHashMap<>();
            for (int i = from; i < until; i++) {
                accounts.put(String.valueOf(ids.get(i)), told.get(i));
            }
            audit.record(actor, action, Subject.register(), file.fileName() + " " + (from + 1) + "–" + until, null, accounts);
        }
    }
}
