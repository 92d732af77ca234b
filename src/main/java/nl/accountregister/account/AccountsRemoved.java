package nl.accountregister.account;

import java.util.Set;

/** Accounts that came in together by mistake were taken away again. Published once, inside their transaction. */
public record AccountsRemoved(Set<Long> accountIds) {
}
