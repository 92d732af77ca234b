package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Vingerafdrukken: what the hash of an entry and the digest of its values cover, the same for who writes and for who
 * verifies. It keeps its digests, since a control works out two for each of millions of entries: one thread at a time.
 */
final class ChainDigest {

    /** Between fields: a character that none of them can hold. */
    private static final char SEPARATOR = '\u001f';
    /** A value that is not there, which differs from one that is empty. */
    private static final char ABSENT = '\u0000';
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder(1024);
    private final MessageDigest sha;
    private final Mac mac;

    ChainDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
            mac = Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of an entry that follows the one with that hash. */
    String hash(String previousHash, long seq, Instant at, @Nullable Long actorId, String action, Subject subject, String requestId, String detailDigest) {
        return hash(previousHash, seq, at, actorId, action, subject.type(), subject.id(), requestId, detailDigest);
    }

    /** Whether the register wrote this as that number, after the entry with that hash. */
    boolean wasWrittenAs(ChainEntry e, long seq, String previousHash) {
        return e.previousHash().equals(previousHash) && e.hash().equals(
            hash(previousHash, seq, e.at(), e.actorId(), e.action(), e.subjectType(), e.subjectId(), e.requestId(), e.detailDigest()));
    }

    /** What the values of an entry amount to now; empty when they are gone, or the key is none. */
    String detail(ChainEntry e) {
        ChainEntry.Detail d = e.detail();
        return d == null ? "" : detail(d.key(), d.actorName(), d.message(), d.before(), d.after());
    }

    /** The digest of values, keyed with a secret that is erased with them; empty when the key is no key. */
    String detail(String key, String actorName, String message, @Nullable String before, @Nullable String after) {
        byte[] secret = secret(key);
        if (secret == null) {
            return "";
        }
        text.setLength(0);
        text.append(actorName).append(SEPARATOR).append(message).append(SEPARATOR);
        orAbsent(before).append(SEPARATOR);
        orAbsent(after);
        try {
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return HEX.formatHex(mac.doFinal(bytes()));
    }

    private String hash(String previousHash, long seq, Instant at, @Nullable Long actorId, String action, String subjectType,
                        @Nullable Long subjectId, String requestId, String detailDigest) {
        text.setLength(0);
        text.append(previousHash).append(SEPARATOR).append(seq).append(SEPARATOR).append(at).append(SEPARATOR).append(actorId).append(SEPARATOR)
            .append(action).append(SEPARATOR).append(subjectType).append(SEPARATOR).append(subjectId).append(SEPARATOR)
            .append(requestId).append(SEPARATOR).append(detailDigest);
        return HEX.formatHex(sha.digest(bytes()));
    }

    private StringBuilder orAbsent(@Nullable String value) {
        return value == null ? text.append(ABSENT) : text.append(value);
    }

    private byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Nullable
    private static byte[] secret(String key) {
        try {
            return key.isEmpty() ? null : HEX.parseHex(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
