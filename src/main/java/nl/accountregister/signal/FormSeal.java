package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * Zegel of a form that everyone can send: the moment at which it was shown, signed. A program that sends forms which it never
 * saw, or faster than anybody types, is told from a person without asking the person anything. All processes of a register
 * have the same key.
 */
@Singleton
public class FormSeal {

    /** Nobody fills in the form in less. */
    static final Duration SHORTEST = Duration.ofSeconds(2);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String STATE = "signal.seal";

    private final SignalCaseRepository state;
    private final Today today;
    @Nullable
    private volatile String key;

    FormSeal(SignalCaseRepository state, Today today) {
        this.state = state;
        this.today = today;
    }

    /** For a form that is shown now. */
    @Transactional
    public String now() {
        String moment = String.valueOf(today.moment().toEpochMilli());
        return moment + "." + Sha256.keyed(key(), moment);
    }

    /** Whether a form with this seal was shown by us, long enough ago to be filled in by hand, and not too long. */
    @Transactional
    public boolean holds(String seal) {
        String[] parts = seal.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{10,15}") || !MessageDigest.isEqual(parts[1].getBytes(StandardCharsets.UTF_8),
            Sha256.keyed(key(), parts[0]).getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        Duration since = Duration.between(Instant.ofEpochMilli(Long.parseLong(parts[0])), today.moment());
        return since.compareTo(SHORTEST) >= 0 && since.compareTo(LONGEST) <= 0;
    }

    private String key() {
        String known = key;
        if (known == null) {
            state.claimState(STATE, RandomToken.hex());
            known = state.state(STATE).orElseThrow();
            key = known;
        }
        return known;
    }
}
