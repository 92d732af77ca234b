package nl.accountregister.audit;

/**
 * Kop ondertekend: told in the transaction in which the head is stored.
 *
 * @param line      the head as a line of JSON, as {@code verify-audit --heads} reads it
 * @param publicKey the key to check it with, as PEM
 */
public record HeadSigned(SignedHead head, String line, String publicKey) {
}
