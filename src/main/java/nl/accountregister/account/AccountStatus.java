package nl.accountregister.account;

import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Conflict;

/**
 * Status of an account, with its transitions. Closed is final: a mistake is corrected by registering anew. Orphaned
 * (verweesd) and overdue (achterstallig) are no statuses; they are computed from people and dates.
 */
public enum AccountStatus implements Coded {
    IN_PREPARATION("IN_VOORBEREIDING"), ACTIVE("ACTIEF"), SUSPENDED("OPGESCHORT"), CLOSED("OPGEHEVEN");

    private final String code;

    AccountStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean mayBecome(AccountStatus next) {
        return switch (this) {
            case IN_PREPARATION -> next == ACTIVE || next == CLOSED;
            case ACTIVE -> next == SUSPENDED || next == CLOSED;
            case SUSPENDED -> next == ACTIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }

    /** @throws Conflict (409) when the account cannot go there from here */
    public void requireMayBecome(AccountStatus next) {
        if (!mayBecome(next)) {
            throw new Conflict("account.transition", this, next);
        }
    }
}
