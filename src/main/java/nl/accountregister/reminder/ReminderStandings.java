package nl.accountregister.reminder;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes down what became of many reminders, some hundreds in each transaction. */
@Singleton
class ReminderStandings {

    private static final int AT_ONCE = 1000;
    private static final int TRIES = 4;
    private static final Logger LOG = LoggerFactory.getLogger(ReminderStandings.class);

    private final ReminderRepository reminders;
    private final TransactionOperations<Connection> transactions;

    ReminderStandings(ReminderRepository reminders, TransactionOperations<Connection> transactions) {
        this.reminders = reminders;
        this.transactions = transactions;
    }

    /** Of those that are still open, or reached nobody. */
    void settle(Collection<Long> ids, ReminderStatus status, LocalDate tellFrom) {
        some(ids, part -> reminders.settle(part, status, tellFrom));
    }

    /** Before a round: what was overtaken will not be told; what reached nobody, and what was let go too soon, is looked at again. */
    void begin(LocalDate day) {
        settle(reminders.overtaken(), ReminderStatus.PASSED, day);
        settle(reminders.withNobody(), ReminderStatus.OPEN, day);
        some(reminders.wantedAgain(), part -> {
            reminders.unlinkWithdrawn(part);
            return reminders.reopen(part, day);
        });
    }

    private void some(Collection<Long> ids, Function<List<Long>, Integer> change) {
        List<Long> ordered = ids.stream().sorted().toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            List<Long> part = ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE));
            again(() -> transactions.executeWrite(status -> change.apply(part)));
        }
    }

    /** Does a transaction again when the database ended it for the sake of another. */
    <T> T again(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == TRIES || !isForAnother(e)) {
                    throw e;
                }
                LOG.debug("A transaction of the reminders gave way to another; it is done again");
            }
        }
    }

    /** SQLSTATE 40001: a deadlock, or a wait for a lock that was too long (on H2 HYT00). */
    private static boolean isForAnother(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && (sql.getSQLState().startsWith("40") || sql.getSQLState().equals("HYT00"))) {
                return true;
            }
        }
        return false;
    }
}
