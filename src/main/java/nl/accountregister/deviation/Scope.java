package nl.accountregister.deviation;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which accounts and people a refresh looks at: some, or a slice of all. What accounts and people decide together is looked
 * at from both sides when they are some, and from the accounts' side when they are a slice.
 *
 * @param accounts condition on an account's id, with {@code #} for the column; null for none
 * @param people   the same for people
 * @param slice    whether it is a slice of all
 */
record Scope(String accounts, String people, boolean slice) {

    static Scope of(Collection<Long> accounts, Collection<Long> people) {
        return new Scope(among(accounts), among(people), false);
    }

    static Scope accounts(long from, long to) {
        return new Scope("# BETWEEN " + from + " AND " + to, null, true);
    }

    static Scope people(long from, long to) {
        return new Scope(null, "# BETWEEN " + from + " AND " + to, true);
    }

    String accounts(String column) {
        return accounts.replace("#", column);
    }

    String people(String column) {
        return people.replace("#", column);
    }

    private static String among(Collection<Long> ids) {
        Set<Long> sorted = new TreeSet<>(ids);
        return sorted.isEmpty() ? null : "# IN (" + sorted.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }
}
