package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;

import java.time.Instant;

/**
 * Wijziging of the public list: an account came on it, got other public facts, or is no longer on it. Why it left is not
 * public.
 *
 * @param key     tells this change apart from all others, for ever
 * @param account as it is on the list since; of one that left, as it was
 * @param before  as it was on the list before; null for one that came on it
 */
public record ListChange(Kind kind, String key, Instant at, OfficialAccount account, @Nullable OfficialAccount before) {

    /** Soort wijziging. */
    public enum Kind implements Coded {
        ADDED("NIEUW"), CHANGED("GEWIJZIGD"), ENDED("BEEINDIGD");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
