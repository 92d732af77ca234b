package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Simultaneous;

import java.sql.Connection;
import java.util.List;

/**
 * Kenmerken at the start: of accounts that have none, such as those from before there were marks, and all of them anew,
 * with the identities of their addresses, when the rules by which they are made have changed. Of several processes that
 * start at once, one does it.
 */
@Singleton
class AccountMarksAtStart {

    private static final String STATE = "account.marks";
    /** Of the rules by which addresses get marks, and of those by which accounts do. */
    private static final String EDITION = AddressMarks.EDITION + "/shielded";
    private static final int BATCH = 500;

    private final AccountRepository accounts;
    private final AccountMarks marks;
    private final AccountIdentities identities;
    private final RegisterState state;
    private final TransactionOperations<Connection> transactions;
    private final ApplicationEventPublisher<Object> events;

    AccountMarksAtStart(AccountRepository accounts, AccountMarks marks, AccountIdentities identities, RegisterState state, TransactionOperations<Connection> transactions,
                        ApplicationEventPublisher<Object> events) {
        this.accounts = accounts;
        this.marks = marks;
        this.identities = identities;
        this.state = state;
        this.transactions = transactions;
        this.events = events;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void catchUp(StartupEvent event) {
        boolean complete = transactions.executeRead(status -> state.content(STATE).filter(EDITION::equals).isPresent() && accounts.withoutMarks(0, 1).isEmpty());
        if (!complete) {
            Simultaneous.again(() -> transactions.executeWrite(status -> write()));
        }
    }

    /** One process at a time: the others wait at the state, and find everything there. @return how many accounts got marks */
    private int write() {
        // The lock comes before any other read, so that what is read sees what was written while it waited.
        boolean otherRules = !EDITION.equals(state.lock(STATE, "none"));
        if (otherRules) {
            marks.deleteAll();
            state.put(STATE, EDITION);
        }
        int written = 0;
        List<Account> some = accounts.withoutMarks(0, BATCH);
        while (!some.isEmpty()) {
            marks.write(otherRules ? identities.renew(some) : some);
            written += some.size();
            some = accounts.withoutMarks(some.get(some.size() - 1).id(), BATCH);
        }
        if (otherRules) {
            events.publishEvent(new RulesOfAddressesChanged());
        }
        return written;
    }
}
