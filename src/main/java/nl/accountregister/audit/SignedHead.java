package nl.accountregister.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Ondertekende kop: the register's word that the chain was so at that moment. Kept where nobody who can write in the database
 * can write, it shows that a chain was cut off or worked out anew.
 *
 * @param number    of the head, from 1 without gaps
 * @param seq       number of the last entry at that moment
 * @param hash      hash of that entry
 * @param at        the moment, to the microsecond
 * @param keyId     first 16 digits of the SHA-256 of the public key
 * @param signature Ed25519 (RFC 8032) over {@link #statement()}, base64
 */
public record SignedHead(long number, long seq, String hash, Instant at, String keyId, String signature) {

    /** What is signed: lines, so that anybody can make them and check the signature with other tools. */
    public String statement() {
        return statement(number, seq, hash, at);
    }

    static String statement(long number, long seq, String hash, Instant at) {
        return "accountregister audit head\n" + number + "\n" + seq + "\n" + hash + "\n" + at + "\n";
    }

    byte[] bytes() {
        return statement().getBytes(StandardCharsets.UTF_8);
    }
}
