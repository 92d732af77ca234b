package nl.accountregister.audit;

/**
 * Kop of the chain at a moment: who keeps it can prove later that nothing before it was changed.
 *
 * @param seq  number of the last entry; 0 before the first
 * @param hash its hash, 64 hexadecimal digits
 */
public record ChainHead(long seq, String hash) {
}
