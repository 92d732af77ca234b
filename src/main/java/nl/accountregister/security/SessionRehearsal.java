package nl.accountregister.security;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Rehearsal;

import java.sql.Connection;
import java.util.Optional;
import java.util.stream.Stream;

/** Repetitie of recognising who asks: a session that nobody gets the token of, in a transaction that is rolled back. */
@Singleton
class SessionRehearsal implements Rehearsal {

    private static final int TIMES = 20;

    private final Sessions sessions;
    private final UserAccountRepository users;
    private final TransactionOperations<Connection> transactions;

    SessionRehearsal(Sessions sessions, UserAccountRepository users, TransactionOperations<Connection> transactions) {
        this.sessions = sessions;
        this.users = users;
        this.transactions = transactions;
    }

    @Override
    public Stream<Runnable> pieces(Language language) {
        return users.someone().stream().flatMap(user -> Stream.generate(() -> (Runnable) () -> recognise(user)).limit(TIMES));
    }

    private Optional<SignedIn> recognise(long userId) {
        return transactions.executeWrite(status -> {
            status.setRollbackOnly();
            return sessions.find(sessions.open(userId));
        });
    }
}
