package nl.accountregister.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** The same hash with next to no work: tests sign in many hundreds of times. What the real one costs is told by {@code PasswordsSpec}. */
@Singleton
@Replaces(Passwords.class)
class QuickPasswords extends Passwords {

    private static final Argon2Function QUICK = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);

    @Override
    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(QUICK).getResult();
    }
}
