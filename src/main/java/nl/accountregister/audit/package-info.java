/**
 * Auditlogboek: an append-only chain of everything that was done, refused, sent and exported. Every feature writes to
 * it, in the transaction of the change; it uses {@code shared} only.
 */
package nl.accountregister.audit;
