package nl.accountregister.publication;

import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;

/**
 * Publicatielogboek of one account, as an actor may use it.
 *
 * @param kept   whether the account keeps one
 * @param writes whether the actor may write in it
 */
public record PublicationLog(Account account, boolean kept, boolean writes) {

    /** Whether the actor can note something in it now. */
    public boolean open() {
        return writes && kept && (account.status() == AccountStatus.ACTIVE || account.status() == AccountStatus.SUSPENDED);
    }

    /** Whether the actor can change what is in it. */
    public boolean correctable() {
        return writes && account.status() != AccountStatus.CLOSED;
    }
}
