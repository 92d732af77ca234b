package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.util.List;

/**
 * Werk of an import, each step in one transaction of its own: an import comes in whole or not at all, and goes the same way.
 * How far it is, is told on another connection, so that others can see it.
 */
@Singleton
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final TransactionDefinition APART = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
    private static final long PAUSE = 500;

    private final AccountImportRepository imports;
    private final ImportStore store;
    private final ImportCheck check;
    private final ImportWriting writing;
    private final TransactionOperations<Connection> transactions;
    private final Today today;

    ImportWork(AccountImportRepository imports, ImportStore store, ImportCheck check, ImportWriting writing, TransactionOperations<Connection> transactions,
               Today today) {
        this.imports = imports;
        this.store = store;
        this.check = check;
        this.writing = writing;
        this.transactions = transactions;
        this.today = today;
    }

    /** Tries a file and keeps what was found. */
    void tryOut(Actor actor, long id, String run) {
        attempt(id, run, ImportStatus.FAILED, () -> tried(actor, id, run, null));
    }

    /** Compares again, and lets in what was chosen if it is what was seen; else the new comparison takes the place of the old. */
    void apply(Actor actor, long id, String run) {
        attempt(id, run, ImportStatus.TRIED, () -> {
            boolean stale = Boolean.FALSE.equals(Simultaneous.store(() -> transactions.executeWrite(status -> applied(actor, id, run)), () -> new Conflict("importing.taken")));
            if (stale) {
                tried(actor, id, run, "importing.stale");
            }
        });
    }

    /** Takes away what an import brought, when nothing has happened to it. */
    void undo(Actor actor, long id, String run) {
        attempt(id, run, ImportStatus.APPLIED, () -> transactions.executeWrite(status -> {
            writing.takeAway(actor, get(id), store.accounts(id));
            require(imports.undone(id, run, today.moment(), actor.name()));
            return null;
        }));
    }

    private void tried(Actor actor, long id, String run, @Nullable String failure) {
        ImportCheck.Outcome outcome = transactions.executeRead(status -> compare(actor, id, run, 1));
        byte[] report = writing.report(outcome.findings());
        transactions.executeWrite(status -> {
            store.report(id, report);
            require(imports.tried(id, run, ImportStatus.TRIED.name(), outcome.counts().text(), outcome.digest(), failure, today.moment()));
            return null;
        });
    }

    private boolean applied(Actor actor, long id, String run) {
        AccountImport file = get(id);
        ImportCheck.Outcome outcome = compare(actor, id, run, 2);
        if (!outcome.digest().equals(file.shownDigest()) || file.choice() == ImportChoice.ALL && outcome.counts().out() > 0) {
            return false;
        }
        boolean nearToo = file.notDouble() != null;
        List<Draft.Ready> rows = outcome.ready().stream().filter(r -> nearToo || !r.near()).toList();
        int all = outcome.counts().rows() * 2;
        Telling telling = new Telling(id, run);
        writing.bringIn(actor, file, rows, outcome, stored -> telling.at(outcome.counts().rows() + stored, all));
        require(imports.applied(id, run, today.moment(), actor.name()));
        return true;
    }

    private ImportCheck.Outcome compare(Actor actor, long id, String run, int parts) {
        byte[] content = store.content(id).orElseThrow(() -> new Conflict("importing.gone"));
        Telling telling = new Telling(id, run);
        return check.check(actor, content, get(id).plan(), (done, all) -> telling.at(done, all * parts));
    }

    private AccountImport get(long id) {
        return imports.findById(id).orElseThrow(() -> new Conflict("importing.gone"));
    }

    /** Whoever took this run for dead has given the import back; what it did must not stand. */
    private static void require(int changed) {
        if (changed != 1) {
            throw new Conflict("importing.broken");
        }
    }

    private void attempt(long id, String run, ImportStatus otherwise, Runnable step) {
        try {
            step.run();
        } catch (Conflict e) {
            fail(id, run, otherwise, e.key());
        } catch (RuleViolation e) {
            fail(id, run, otherwise, "importing.unreadable");
        } catch (RuntimeException e) {
            LOG.error("Import {} came to nothing", id, e);
            fail(id, run, otherwise, "importing.broken");
        }
    }

    private void fail(long id, String run, ImportStatus status, String key) {
        transactions.execute(APART, s -> imports.failed(id, run, status.name(), key, today.moment()));
    }

    /** Says now and then how far a run is. */
    private final class Telling {

        private final long id;
        private final String run;
        private long last = System.nanoTime();

        Telling(long id, String run) {
            this.id = id;
            this.run = run;
        }

        void at(int done, int all) {
            if (System.nanoTime() - last > PAUSE * 1_000_000) {
                last = System.nanoTime();
                transactions.execute(APART, s -> {
                    imports.progress(id, run, done, all, today.moment());
                    return null;
                });
            }
        }
    }
}
