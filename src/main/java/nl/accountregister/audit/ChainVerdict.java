package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;

import java.time.Instant;

/**
 * Uitkomst of a controle of the keten.
 *
 * @param at       when the control was done
 * @param entries  how many entries were found whole, from the first on
 * @param erased   how many of those had personal data erased, as the register recorded
 * @param head     the number at the head of the chain when the control began
 * @param headHash its hash, to write down elsewhere: whoever rewrites the whole chain cannot rewrite that
 * @param signed   what the signed heads say
 * @param fault    the first thing that is wrong; null when the chain is whole
 */
public record ChainVerdict(Instant at, long entries, long erased, long head, String headHash, Signed signed, @Nullable Fault fault) {

    /**
     * What first is wrong.
     *
     * @param seq   the number of the first entry that is not what it was
     * @param until where it cannot be told which entry it is: the last that it may be; else the same number
     */
    public record Fault(FaultKind kind, long seq, long until) {

        public Fault(FaultKind kind, long seq) {
            this(kind, seq, seq);
        }
    }

    /**
     * Ondertekende koppen that were held against the chain.
     *
     * @param agree   signed with a key that is known, and equal to the entry that they are of
     * @param until   the last entry that such a head covers; 0 when there is none
     * @param unknown signed with a key that is not known here: nothing was concluded from them
     */
    public record Signed(int agree, long until, int unknown) {
    }

    /** Wat er mis is with an entry. */
    public enum FaultKind implements Coded {
        /** Its words, values or facts are other than when it was written. */
        CHANGED("GEWIJZIGD"),
        /** It is gone. */
        REMOVED("VERWIJDERD"),
        /** It was never written by the register. */
        INSERTED("TOEGEVOEGD"),
        /** It stands on another entry's place. */
        REORDERED("VERPLAATST"),
        /** The head of the chain does not belong to its last entry. */
        HEAD("KOP"),
        /** The chain is consistent, and not the one that was signed: somebody worked it out anew. */
        REWRITTEN("HERSCHREVEN"),
        /** A signed head was changed or removed. */
        SIGNATURE("HANDTEKENING");

        private final String code;

        FaultKind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public boolean whole() {
        return fault == null;
    }
}
