package nl.accountregister.signal;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.account.RulesOfAddressesChanged;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;

import java.util.List;

/**
 * Gemelde adressen, read anew when the rules of recognition changed, so that what was judged to be a spoof stays known to the
 * check. The address stays the same, so that it is no change of the treatment.
 */
@Singleton
class SignalAddresses {

    private final SignalCaseRepository cases;
    private final SignalBook book;
    private final Platforms platforms;

    SignalAddresses(SignalCaseRepository cases, SignalBook book, Platforms platforms) {
        this.cases = cases;
        this.book = book;
        this.platforms = platforms;
    }

    @EventListener
    void renew(RulesOfAddressesChanged event) {
        List<SignalCase> some = cases.withAddress(0);
        while (!some.isEmpty()) {
            some.forEach(this::renew);
            some = cases.withAddress(some.get(some.size() - 1).signalId());
        }
    }

    private void renew(SignalCase before) {
        if (platforms.recognise(before.url(), before.platform()) instanceof Recognition.Recognised now && !now.identity().key().equals(before.identityKey())) {
            cases.identity(before.signalId(), now.identity().key());
            book.follow(before.identityKey());
            book.follow(now.identity().key());
        }
    }
}
