package nl.accountregister.security;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Vluchtige sessie: of someone who sees all accounts and was away for a moment, for one piece of work. It is there in the
 * transaction of that work only, which is rolled back, so that its token opens nothing for anybody else.
 */
@Singleton
public class PassingSession {

    private final Sessions sessions;
    private final UserAccountRepository users;
    private final TransactionOperations<Connection> transactions;
    private final Today today;

    PassingSession(Sessions sessions, UserAccountRepository users, TransactionOperations<Connection> transactions, Today today) {
        this.sessions = sessions;
        this.users = users;
        this.transactions = transactions;
        this.today = today;
    }

    /**
     * System call: does work of which nothing stays.
     *
     * @param work is given the token of the session, and may not be done later than now
     * @return what the work returns; empty, without doing it, when nobody who may sign in sees all accounts
     */
    public <T> Optional<T> during(Function<String, T> work) {
        return transactions.executeWrite(status -> {
            status.setRollbackOnly();
            return users.someoneWhoSeesAll(today.date()).map(user -> work.apply(sessions.openForReturn(user)));
        });
    }
}
