package nl.accountregister.intake;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Simultaneous;

import java.sql.Connection;
import java.util.List;

/** Geschiedenis at the start, of requests from before it was kept. Of several processes that start at once, one does it. */
@Singleton
class RequestHistoryAtStart {

    private static final String STATE = "intake.history";
    /** No request is changed so often. */
    private static final int MOST = 5000;

    private final AccountRequestRepository requests;
    private final RequestHistory history;
    private final AuditTrail trail;
    private final RegisterState state;
    private final TransactionOperations<Connection> transactions;

    RequestHistoryAtStart(AccountRequestRepository requests, RequestHistory history, AuditTrail trail, RegisterState state,
                          TransactionOperations<Connection> transactions) {
        this.requests = requests;
        this.history = history;
        this.trail = trail;
        this.state = state;
        this.transactions = transactions;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void catchUp(StartupEvent event) {
        catchUp();
    }

    void catchUp() {
        if (!transactions.executeRead(status -> requests.withoutHistory(0)).isEmpty()) {
            Simultaneous.again(() -> transactions.executeWrite(status -> write()));
        }
    }

    /** The others wait at the state, and find everything there. @return how many requests got their history */
    private int write() {
        state.lock(STATE, "kept");
        int written = 0;
        List<AccountRequest> some = requests.withoutHistory(0);
        while (!some.isEmpty()) {
            some.forEach(r -> history.write(RequestVersions.of(r, trail.about(Subject.request(r.id()), MOST))));
            written += some.size();
            some = requests.withoutHistory(some.get(some.size() - 1).id());
        }
        return written;
    }
}
