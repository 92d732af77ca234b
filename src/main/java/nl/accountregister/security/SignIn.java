package nl.accountregister.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Inloggen, throttled. Failures count per name and address together, per address, and per name over all addresses;
 * the last of these never stops an address from which this user signed in before, so that nobody can lock another out.
 */
@Singleton
public class SignIn {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MAX_FOR_NAME_AND_ADDRESS = 5;
    static final int MAX_FOR_ADDRESS = 30;
    static final int MAX_FOR_NAME = 50;
    private static final Duration KEPT = Duration.ofDays(90);

    /** How a try ended. */
    public sealed interface Result {
    }

    /** The token for the cookie. */
    public record Welcome(String token) implements Result {
    }

    /** Name or password is wrong; which of the two is not told. */
    public record Wrong() implements Result {
    }

    /** Too many failures; try again after the window. */
    public record Throttled(Duration pause) implements Result {
    }

    private final Users users;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInAttemptRepository attempts;
    private final AuditLog audit;
    private final Today today;

    SignIn(Users users, Sessions sessions, Passwords passwords, SignInAttemptRepository attempts, AuditLog audit, Today today) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.today = today;
    }

    /** System call: tries a name and password that came from an address. */
    @Transactional
    public Result attempt(String username, String password, String address) {
        String name = Users.normalised(username.length() > 64 ? username.substring(0, 64) : username);
        Instant now = today.moment();
        if (isThrottled(name, address, now.minus(WINDOW))) {
            audit.record(Actor.ANONYMOUS, "inloggen.geremd", Subject.user(null), name);
            return new Throttled(WINDOW);
        }
        Optional<UserAccount> user = users.find(name).filter(u -> users.actor(u.id()).isPresent());
        boolean right = user.map(u -> passwords.matches(password, u.passwordHash())).orElseGet(() -> passwords.matchesNobody(password));
        attempts.save(new SignInAttempt(null, name, address, now, right));
        if (!right) {
            audit.record(Actor.ANONYMOUS, "inloggen.mislukt", Subject.user(null), name);
            return new Wrong();
        }
        attempts.forgetBefore(now.minus(KEPT));
        Actor actor = users.actor(user.get().id()).orElseThrow();
        audit.record(actor, "inloggen.gelukt", Subject.user(actor.userId()), actor.name());
        return new Welcome(sessions.open(user.get().id()));
    }

    private boolean isThrottled(String name, String address, Instant after) {
        if (attempts.failures(name, address, after) >= MAX_FOR_NAME_AND_ADDRESS || attempts.failuresFrom(address, after) >= MAX_FOR_ADDRESS) {
            return true;
        }
        return attempts.failuresOn(name, after) >= MAX_FOR_NAME && attempts.successes(name, address) == 0;
    }
}
