package nl.accountregister.platform;

import nl.accountregister.shared.Sha256;

/**
 * Canonieke identiteit of an account: equal for two addresses exactly when they lead to the same account. Case is
 * folded only where the platform ignores it.
 *
 * @param text scope and value, such as {@code facebook:sglzorg} or {@code youtube:channel/UCab…}; compare it with case
 */
public record Identity(String text) {

    /**
     * What the database's unique key holds: the SHA-256 of the text as 64 lower-case hexadecimals. A column compared
     * without case would otherwise take two YouTube channels for one.
     */
    public String key() {
        return Sha256.of(text);
    }
}
