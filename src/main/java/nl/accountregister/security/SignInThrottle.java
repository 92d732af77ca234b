package nl.accountregister.security;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.Instant;

/**
 * Rem on guessing passwords. Failures count per name and address together, per address, and per name over all
 * addresses; the last of these never stops an address from which this user signed in before, so that nobody can lock
 * another out.
 */
@Singleton
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MAX_FOR_NAME_AND_ADDRESS = 5;
    static final int MAX_FOR_ADDRESS = 30;
    static final int MAX_FOR_NAME = 50;
    private static final Duration KEPT = Duration.ofDays(90);

    private final SignInAttemptRepository attempts;
    private final Today today;

    SignInThrottle(SignInAttemptRepository attempts, Today today) {
        this.attempts = attempts;
        this.today = today;
    }

    /** Whether there were too many failures to try again within the {@link #WINDOW}. */
    boolean isClosed(String name, String address) {
        Instant after = today.moment().minus(WINDOW);
        if (attempts.failures(name, address, after) >= MAX_FOR_NAME_AND_ADDRESS || attempts.failuresFrom(address, after) >= MAX_FOR_ADDRESS) {
            return true;
        }
        return attempts.failuresOn(name, after) >= MAX_FOR_NAME && attempts.successes(name, address) == 0;
    }

    void note(String name, String address, boolean succeeded) {
        attempts.save(new SignInAttempt(null, name, address, today.moment(), succeeded));
        if (succeeded) {
            attempts.forgetBefore(today.moment().minus(KEPT));
        }
    }
}
