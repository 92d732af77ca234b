package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.RequestTrace;
import nl.accountregister.shared.Today;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Auditlogboek: writes entries. Each entry's hash covers the one before it, so the head of the chain is locked for as
 * short as can be: entries wait until just before the commit of the change that they tell of, and disappear with it
 * when it is rolled back.
 */
@Singleton
public class AuditLog {

    private final AuditChain chain;
    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Today today;

    public AuditLog(AuditChain chain, TransactionOperations<Connection> transactions, ObjectMapper json, Today today) {
        this.chain = chain;
        this.transactions = transactions;
        this.json = json;
        this.today = today;
    }

    /**
     * The number of the last entry, by far the cheapest question there is. Every change is recorded with its commit, so as long as
     * this stays the same nothing in the register changed. Asked over the connection that its caller has.
     */
    public long last() {
        return chain.last();
    }

    /** Records what was done without values to compare. */
    public void record(Actor actor, String action, Subject subject, String message) {
        record(actor, action, subject, message, null, null);
    }

    /**
     * Records a change.
     *
     * @param action  such as {@code account.opgeheven}; its label is the text {@code audit.action.<action>}
     * @param message one Dutch sentence or name for the reader of the log, at most 1,000 characters
     * @param before  values before, per attribute; null when there was nothing
     * @param after   values after, per attribute; null when there is nothing any more
     */
    public void record(Actor actor, String action, Subject subject, String message,
                       @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        AuditChain.Draft draft = new AuditChain.Draft(today.moment(), actor.userId(), shorten(actor.name(), 200), action, subject,
            RequestTrace.current(), shorten(message, 1000), write(before), write(after), RandomToken.hex());
        transactions.findTransactionStatus().ifPresentOrElse(
            status -> status.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    chain.append(draft);
                }
            }),
            () -> transactions.executeWrite(status -> {
                chain.append(draft);
                return null;
            }));
    }

    private static String shorten(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }

    @Nullable
    private String write(@Nullable Map<String, ?> values) {
        if (values == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
        try {
            return json.writeValueAsString(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
