package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * Regel of the auditlogboek, as it is read.
 *
 * @param seq       its number in the chain, from 1 without gaps
 * @param at        the moment, to the microsecond
 * @param actorId   the user account; none for the register itself and for visitors
 * @param action    code such as {@code account.opgeheven}
 * @param requestId the request that it came in with; "-" for the register itself
 * @param before    values before, per attribute; empty when there was nothing
 * @param after     values after, per attribute; empty when there is nothing any more
 * @param erasedBy  number of the entry that tells that personal data were erased from this one; null when none were
 */
public record AuditEntry(long seq, Instant at, @Nullable Long actorId, String actorName, String action, Subject subject,
                         String requestId, String message, Map<String, String> before, Map<String, String> after, @Nullable Long erasedBy) {
}
