package nl.accountregister.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;

import java.time.Duration;
import java.util.Optional;

/** Inloggen, throttled by {@link SignInThrottle}. */
@Singleton
public class SignIn {

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
    private final SignInThrottle throttle;
    private final AuditLog audit;

    SignIn(Users users, Sessions sessions, Passwords passwords, SignInThrottle throttle, AuditLog audit) {
        this.users = users;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
    }

    /** System call: tries a name and password that came from an address. */
    @Transactional
    public Result attempt(String username, String password, String address) {
        String name = Users.normalised(username.length() > 64 ? username.substring(0, 64) : username);
        if (throttle.isClosed(name, address)) {
            audit.record(Actor.ANONYMOUS, "inloggen.geremd", Subject.user(null), name);
            return new Throttled(SignInThrottle.WINDOW);
        }
        Optional<UserAccount> user = users.find(name).filter(u -> users.actor(u.id()).isPresent());
        boolean right = user.map(u -> passwords.matches(password, u.passwordHash())).orElseGet(() -> passwords.matchesNobody(password));
        throttle.note(name, address, right);
        if (!right) {
            audit.record(Actor.ANONYMOUS, "inloggen.mislukt", Subject.user(null), name);
            return new Wrong();
        }
        Actor actor = users.actor(user.get().id()).orElseThrow();
        audit.record(actor, "inloggen.gelukt", Subject.user(actor.userId()), actor.name());
        return new Welcome(sessions.open(user.get().id()));
    }
}
