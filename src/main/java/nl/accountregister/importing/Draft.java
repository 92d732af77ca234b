package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.account.ExistingAccount;
import nl.accountregister.platform.Recognition;

import java.util.List;

/**
 * Rij of a file as it was understood, on its way into the register.
 *
 * @param existing what it says; never null, though some of it may be missing
 * @param address  of the account; null when it has none, or none that is recognised
 * @param faults   what is wrong with its cells
 */
record Draft(ImportLine line, ExistingAccount existing, @Nullable Recognition.Recognised address, List<LineFault> faults) {

    int row() {
        return line.row();
    }

    /** Mark of the account that it is; null when it has no address that is recognised. */
    @Nullable
    String identity() {
        return address == null ? null : address.identity().key();
    }

    /** An account that can come in. @param near whether it looks like another */
    record Ready(int row, Account account, boolean near) {
    }
}
