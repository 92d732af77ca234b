package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;

/**
 * Schakel of the keten: an entry exactly as it is stored, in the database or in an export.
 *
 * @param detailDigest what the values amounted to when the entry was written
 * @param detail       the values that stand beside the chain; null when they are gone
 */
record ChainEntry(long seq, Instant at, @Nullable Long actorId, String action, String subjectType, @Nullable Long subjectId,
                  String requestId, String detailDigest, String previousHash, String hash, @Nullable Detail detail) {

    /**
     * What can be erased.
     *
     * @param key      secret of the digest, 64 hexadecimal digits; another one once the entry was erased
     * @param before   stored text, never read again before it is hashed
     * @param erasedBy number of the entry that tells of the erasure; null while nothing was erased
     */
    record Detail(String key, String actorName, String message, @Nullable String before, @Nullable String after, @Nullable Long erasedBy) {
    }
}
