package nl.accountregister.account.web;

import jakarta.inject.Singleton;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.Accounts;
import nl.accountregister.organisation.PlatformUse;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;

import java.util.List;
import java.util.stream.Stream;

/** Genoemde accounts: those that the organisation's document names, and that nobody has registered yet. */
@Singleton
class NamedAccounts {

    private final Accounts accounts;
    private final Profile profile;

    NamedAccounts(Accounts accounts, Profiles profiles) {
        this.accounts = accounts;
        this.profile = profiles.current();
    }

    /** As the document says them, such as "SGL zorg (Facebook)". A name counts as registered with or without its blanks, in name or address. */
    List<String> missing(Actor actor) {
        return profile.corporateAccounts().stream()
            .filter(named -> Stream.of(named.handle(), named.handle().replace(" ", "")).distinct().allMatch(words ->
                accounts.count(actor, new AccountFilter(null, named.platform(), null, null, null, null, null, false, words)) == 0))
            .map(named -> named.handle() + " (" + profile.platform(named.platform()).map(PlatformUse::name).orElse(named.platform()) + ")")
            .toList();
    }
}
