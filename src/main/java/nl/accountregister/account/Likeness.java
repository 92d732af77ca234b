package nl.accountregister.account;

import nl.accountregister.platform.LookAlike;
import nl.accountregister.shared.Coded;

import java.util.Set;

/**
 * Gelijkenis of something that is about to come into the register with an account that is in it.
 *
 * @param reasons     why they may be the same; never empty
 * @param differences in what the names in their addresses differ although they look alike; empty when that is not why
 */
public record Likeness(Account account, Set<Reason> reasons, Set<LookAlike.Difference> differences) {

    /** Waarom: exact ones cannot be registered, the others when somebody says why they are not the same. */
    public enum Reason implements Coded {
        /** At exactly this address. */
        SAME_ADDRESS("ZELFDE_ADRES", true),
        /** It has the id that the platform gave this one. */
        SAME_ID("ZELFDE_NUMMER", true),
        /** This was its address before. */
        FORMER_ADDRESS("VROEGER_ADRES", true),
        /** It was at this address, and is closed. A name that was let go may be somebody else's by now. */
        WAS_CLOSED("OPGEHEVEN", false),
        /** The name in its address looks like this one. */
        LIKE_ADDRESS("LIJKT_OP_ADRES", false),
        /** The name in an address that it had looks like this one. */
        LIKE_FORMER_ADDRESS("LIJKT_OP_VROEGER_ADRES", false),
        /** It has the same name, on the same platform. */
        SAME_NAME("ZELFDE_NAAM", false),
        /** It is of the same location, on the same platform. */
        SAME_PLACE("ZELFDE_LOCATIE", false);

        private final String code;
        private final boolean exact;

        Reason(String code, boolean exact) {
            this.code = code;
            this.exact = exact;
        }

        @Override
        public String code() {
            return code;
        }

        public boolean exact() {
            return exact;
        }
    }

    /** Whether it is certainly the same account. */
    public boolean exact() {
        return reasons.stream().anyMatch(Reason::exact);
    }
}
