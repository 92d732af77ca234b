package nl.accountregister.export;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.ChainHeads;
import nl.accountregister.audit.Subject;
import nl.accountregister.document.TableStatement;
import nl.accountregister.document.TableWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes one file: counts, writes and records. Count, head of the audit log and rows are read in one transaction that sees one
 * moment; a number of rows that is another than was counted is an error and not a file.
 */
@Singleton
class ExportWork {

    private static final TransactionDefinition SNAPSHOT = snapshot();

    private final TransactionOperations<Connection> transactions;
    private final ExportLedger ledger;
    private final ExportStatements statements;
    private final ChainHeads heads;
    private final AuditLog audit;

    ExportWork(TransactionOperations<Connection> transactions, ExportLedger ledger, ExportStatements statements, ChainHeads heads, AuditLog audit) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.statements = statements;
        this.heads = heads;
        this.audit = audit;
    }

    /** Read only, of one moment: what others commit meanwhile is not seen (MySQL's own level would be asked per statement). */
    private static TransactionDefinition snapshot() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(TransactionDefinition.Propagation.REQUIRES_NEW);
        definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }

    /**
     * Writes the whole file, closes it, and has it on record when this returns. A file that fails is not closed.
     *
     * @throws nl.accountregister.shared.RuleViolation before the first byte, when this kind of file cannot have so many rows
     */
    <R> void make(long id, ExportOrder<R> order, Making<R> making, OutputStream out) {
        Digested digested = new Digested(out);
        try {
            transactions.execute(SNAPSHOT, status -> {
                try {
                    write(id, order, making, digested);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return null;
            });
            out.close();
            record(id, ExportState.DONE, order, making.rows(), digested.count(), digested.sha256());
        } catch (IOException e) {
            broken(id, order, making, digested);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            broken(id, order, making, digested);
            throw e;
        }
    }

    /** @throws nl.accountregister.shared.RuleViolation when this kind of file cannot have so many rows */
    void requireRoom(ExportOrder<?> order) {
        long count = transactions.execute(SNAPSHOT, status -> order.rows().count());
        statements.requireRoom(order, count);
    }

    private <R> void write(long id, ExportOrder<R> order, Making<R> making, OutputStream out) throws IOException {
        long count = order.rows().count();
        statements.requireRoom(order, count);
        ledger.begun(id, count, heads.current());
        TableStatement statement = statements.of(order, count);
        try (TableWriter<R> writer = statements.begin(order, out, statement)) {
            making.into(writer);
            order.rows().rows(making);
            if (making.rows() != count) {
                throw new IllegalStateException("counted " + count + " rows of " + order.table().name() + " and read " + making.rows());
            }
            writer.finish();
        }
    }

    private void broken(long id, ExportOrder<?> order, Making<?> making, Digested digested) {
        record(id, ExportState.BROKEN, order, making.rows(), digested.count(), null);
    }

    /** The record and the entry in the audit log, which both or neither are there. */
    private void record(long id, ExportState state, ExportOrder<?> order, long rows, long bytes, String sha256) {
        transactions.execute(TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW), status -> {
            ledger.ended(id, state, rows, bytes, sha256);
            Map<String, Object> after = new LinkedHashMap<>();
            after.put("bestand", id);
            after.put("vorm", order.format().ending());
            if (order.day() != null) {
                after.put("peildatum", order.day());
            }
            after.put("filter", order.filter());
            after.put("aantal", rows);
            after.put("sha256", sha256 == null ? "" : sha256);
            audit.record(order.actor(), state == ExportState.DONE ? order.table().name() + ".geexporteerd" : "bestand.afgebroken", Subject.register(),
                order.table().name() + "." + order.format().ending(), null, after);
            return null;
        });
    }
}
