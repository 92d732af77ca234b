package nl.accountregister.account;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.platform.AddressMarks;

import java.sql.ResultSet;
import java.util.List;

/**
 * Kenmerken at the start: of accounts that have none, such as those from before there were marks, and all of them anew
 * when the rules by which they are made have changed. Of several processes that start at once, one does it.
 */
@Singleton
class AccountMarksAtStart {

    private static final String STATE = "account.marks";
    private static final int BATCH = 500;

    private final AccountRepository accounts;
    private final AccountMarks marks;
    private final JdbcOperations jdbc;

    AccountMarksAtStart(AccountRepository accounts, AccountMarks marks, JdbcOperations jdbc) {
        this.accounts = accounts;
        this.marks = marks;
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    void catchUp(StartupEvent event) {
        execute("INSERT IGNORE INTO register_state (name, content) VALUES ('" + STATE + "', 'none')");
        if (!edition().equals(AddressMarks.EDITION)) {
            marks.deleteAll();
            execute("UPDATE register_state SET content = '" + AddressMarks.EDITION + "' WHERE name = '" + STATE + "'");
        }
        List<Account> some = accounts.withoutMarks(0, BATCH);
        while (!some.isEmpty()) {
            marks.write(some);
            some = accounts.withoutMarks(some.get(some.size() - 1).id(), BATCH);
        }
    }

    private String edition() {
        return jdbc.prepareStatement("SELECT content FROM register_state WHERE name = '" + STATE + "' FOR UPDATE", s -> {
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    private void execute(String sql) {
        jdbc.prepareStatement(sql, s -> s.executeUpdate());
    }
}
