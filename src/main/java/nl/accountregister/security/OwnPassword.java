package nl.accountregister.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

/**
 * Eigen wachtwoord, which one changes by giving the one that holds. Wrong ones count as failures to sign in: who finds
 * a session open must not be able to guess the password in it.
 */
@Singleton
public class OwnPassword {

    /** How a try ended. */
    public enum Result { CHANGED, WRONG, THROTTLED }

    private final Users users;
    private final SignInThrottle throttle;
    private final AuditLog audit;

    OwnPassword(Users users, SignInThrottle throttle, AuditLog audit) {
        this.users = users;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * Changes it; all open sessions end.
     *
     * @param address where the request came from
     * @throws nl.accountregister.shared.RuleViolation when the new one is too short
     */
    @Transactional
    public Result change(Actor actor, String current, String next, String address) {
        Permission.SIGNED_IN.require(actor);
        UserAccount user = users.own(actor);
        if (throttle.isClosed(user.username(), address)) {
            audit.record(actor, "wachtwoord.geremd", Subject.user(user.id()), user.username());
            return Result.THROTTLED;
        }
        if (!users.isPasswordOf(user, current)) {
            throttle.note(user.username(), address, false);
            audit.record(actor, "wachtwoord.mislukt", Subject.user(user.id()), user.username());
            return Result.WRONG;
        }
        users.setPassword(actor, user.id(), next);
        return Result.CHANGED;
    }
}
