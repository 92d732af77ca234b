package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;

import java.time.Instant;

/**
 * Uitkomst of a controle of the keten.
 *
 * @param at       when the control was done
 * @param entries  how many entries were found whole, from the first on
 * @param head     the number at the head of the chain when the control began
 * @param headHash its hash, to write down elsewhere: whoever rewrites the whole chain cannot rewrite that
 * @param fault    the first thing that is wrong; null when the chain is whole
 */
public record ChainVerdict(Instant at, long entries, long head, String headHash, @Nullable Fault fault) {

    /**
     * @param seq the number of the first entry that is not what it was
     */
    public record Fault(FaultKind kind, long seq) {
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
        HEAD("KOP");

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
