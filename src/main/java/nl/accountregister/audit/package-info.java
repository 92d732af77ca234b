/**
 * Auditlogboek: an append-only chain of everything that was done, refused, sent and exported, with its signed heads, its
 * verification with and without the register, and its way to forget somebody. Every feature writes to it, in the
 * transaction of the change; it uses {@code shared} only.
 */
package nl.accountregister.audit;
