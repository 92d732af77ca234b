package nl.accountregister.signal;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Simultaneous;

import java.sql.Connection;
import java.util.List;

/**
 * Gemelde adressen at the start: read anew when the rules of recognition changed, so that what was judged to be a spoof stays
 * known to the check. The address stays the same, so that it is no change of the treatment. Of several processes that start at
 * once, one does it.
 */
@Singleton
class SignalAddressesAtStart {

    private static final String STATE = "signal.addresses";

    private final SignalCaseRepository cases;
    private final SignalBook book;
    private final Platforms platforms;
    private final RegisterState state;
    private final TransactionOperations<Connection> transactions;

    SignalAddressesAtStart(SignalCaseRepository cases, SignalBook book, Platforms platforms, RegisterState state, TransactionOperations<Connection> transactions) {
        this.cases = cases;
        this.book = book;
        this.platforms = platforms;
        this.state = state;
        this.transactions = transactions;
    }

    @EventListener
    void catchUp(StartupEvent event) {
        if (transactions.executeRead(status -> state.content(STATE).filter(AddressMarks.EDITION::equals).isEmpty())) {
            Simultaneous.again(() -> transactions.executeWrite(status -> renew()));
        }
    }

    /** @return how many have another identity now */
    private int renew() {
        if (AddressMarks.EDITION.equals(state.lock(STATE, "none"))) {
            return 0;
        }
        state.put(STATE, AddressMarks.EDITION);
        int renewed = 0;
        List<SignalCase> some = cases.withAddress(0);
        while (!some.isEmpty()) {
            for (SignalCase before : some) {
                if (platforms.recognise(before.url(), before.platform()) instanceof Recognition.Recognised now && !now.identity().key().equals(before.identityKey())) {
                    cases.identity(before.signalId(), now.identity().key());
                    book.follow(before.identityKey());
                    book.follow(now.identity().key());
                    renewed++;
                }
            }
            some = cases.withAddress(some.get(some.size() - 1).signalId());
        }
        return renewed;
    }
}
