package nl.accountregister.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
