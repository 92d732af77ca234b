package nl.accountregister.reminder;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Simultaneous;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Writes down what became of many reminders, some hundreds in each transaction. */
@Singleton
class ReminderStandings {

    private static final int AT_ONCE = 1000;

    private final ReminderRepository reminders;
    private final ReminderMoves moves;
    private final TransactionOperations<Connection> transactions;

    ReminderStandings(ReminderRepository reminders, ReminderMoves moves, TransactionOperations<Connection> transactions) {
        this.reminders = reminders;
        this.moves = moves;
        this.transactions = transactions;
    }

    /** Of those that are still open, or reached nobody. */
    void settle(Collection<Long> ids, ReminderStatus status, LocalDate tellFrom) {
        some(ids, part -> moves.settle(part, status, tellFrom));
    }

    /** Before a round: what was overtaken will not be told; what reached nobody, and what was let go too soon, is looked at again. */
    void begin(LocalDate day) {
        settle(reminders.overtaken(), ReminderStatus.PASSED, day);
        settle(reminders.withNobody(), ReminderStatus.OPEN, day);
        some(reminders.wantedAgain(), part -> moves.reopen(part, day));
    }

    private void some(Collection<Long> ids, Function<List<Long>, Integer> change) {
        List<Long> ordered = ids.stream().sorted().toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            List<Long> part = ordered.subList(from, Math.min(ordered.size(), from + AT_ONCE));
            Simultaneous.again(() -> transactions.executeWrite(status -> {
                reminders.lock(part);
                return change.apply(part);
            }));
        }
    }
}
