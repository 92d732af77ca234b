package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

/** Ingebruikname: an account in preparation gets its real address and becomes active. Callers run in a transaction and have checked rights. */
@Singleton
class AccountUse {

    private final AccountBook book;
    private final Platforms platforms;
    private final UseGates gates;
    private final NotTheSame notTheSame;
    private final Today today;

    AccountUse(AccountBook book, Platforms platforms, UseGates gates, NotTheSame notTheSame, Today today) {
        this.book = book;
        this.platforms = platforms;
        this.gates = gates;
        this.notTheSame = notTheSame;
        this.today = today;
    }

    Account begin(Actor actor, Account before, @Nullable String url) {
        return book.change(actor, before, inUse(before, url), "account.in-gebruik");
    }

    Account begin(Actor actor, Account before, @Nullable String url, @Nullable String notDouble) {
        Account after = inUse(before, url);
        NotTheSame.Said said = notTheSame.of(actor, before, Candidate.of(after), notDouble);
        if (said.missing()) {
            // An address that is taken cannot be talked out of, so that is said first.
            book.requireFree(before, after);
            said.require();
        }
        Account saved = book.change(actor, before, after, "account.in-gebruik");
        notTheSame.record(actor, saved, said);
        return saved;
    }

    private Account inUse(Account before, @Nullable String url) {
        PlainText check = new PlainText();
        Address address = Address.read(platforms, check, url, before.platform());
        gates.check(before, check);
        check.check();
        return before.with(address).with(AccountStatus.ACTIVE, null, today.moment());
    }
}
