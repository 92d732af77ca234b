package nl.accountregister.security;

import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessies: rows that end when idle, in any case after a working day, and at once when revoked. */
@Singleton
public class Sessions {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final SessionRepository sessions;
    private final Users users;
    private final Today today;
    private final Duration idle;
    private final Duration absolute;

    Sessions(SessionRepository sessions, Users users, Today today,
             @Value("${accountregister.session.idle}") Duration idle, @Value("${accountregister.session.absolute}") Duration absolute) {
        this.sessions = sessions;
        this.users = users;
        this.today = today;
        this.idle = idle;
        this.absolute = absolute;
    }

    /** Opens a session; the returned token is the cookie's value and is kept nowhere. */
    String open(long userId) {
        return open(userId, today.moment());
    }

    /** Opens a session of someone who was away so long that their return is written down. */
    String openForReturn(long userId) {
        return open(userId, today.moment().minus(TOUCH_EVERY).minusSeconds(1));
    }

    private String open(long userId, Instant lastSeen) {
        String token = RandomToken.urlSafe();
        Instant now = today.moment();
        sessions.save(new Session(null, Sha256.of(token), userId, RandomToken.urlSafe(), now, lastSeen, now.plus(absolute), null));
        return token;
    }

    /** System call: who a cookie belongs to, when its session still lives. */
    @Transactional
    public Optional<SignedIn> find(String token) {
        Instant now = today.moment();
        return sessions.findByTokenHashAndRevokedAtIsNull(Sha256.of(token))
            .filter(s -> now.isBefore(s.expiresAt()) && now.isBefore(s.lastSeenAt().plus(idle)))
            .flatMap(session -> users.actor(session.userId()).map(actor -> {
                if (Duration.between(session.lastSeenAt(), now).compareTo(TOUCH_EVERY) > 0) {
                    sessions.touch(session.id(), now);
                }
                return new SignedIn(actor, session.formToken());
            }));
    }

    /** System call: ends the session of a cookie. */
    public void end(String token) {
        sessions.revoke(Sha256.of(token), today.moment());
    }
}
