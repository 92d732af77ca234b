package nl.accountregister.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;

/** Wachtwoorden: Argon2id at 19 MiB, t=2, p=1 (OWASP Password Storage Cheat Sheet). */
@Singleton
class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final String dummy = hash("an unknown user costs as much time as a known one");

    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Spends the time of a check, and refuses. */
    boolean matchesNobody(String password) {
        matches(password, dummy);
        return false;
    }
}
