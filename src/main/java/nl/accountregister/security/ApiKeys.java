package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** API-sleutels: given to programs by an administrator, each acting with the rights of one user. */
@Singleton
public class ApiKeys {

    private static final String PREFIX = "ar_";

    /** A key as lists show it; the key itself is shown once, when it is made. */
    public record Listed(long id, String name, long userId, Instant createdAt, @Nullable Instant revokedAt) {
    }

    private final ApiKeyRepository keys;
    private final Users users;
    private final AuditLog audit;
    private final Today today;

    ApiKeys(ApiKeyRepository keys, Users users, AuditLog audit, Today today) {
        this.keys = keys;
        this.users = users;
        this.audit = audit;
        this.today = today;
    }

    public List<Listed> list(Actor actor) {
        Permission.ADMINISTER.require(actor);
        return keys.findAllOrderByCreatedAtDesc().stream()
            .map(k -> new Listed(k.id(), k.name(), k.userId(), k.createdAt(), k.revokedAt())).toList();
    }

    /** Makes a key that acts as a user, and returns it; this is the only moment at which it can be read. */
    @Transactional
    public String create(Actor actor, String name, long userId) {
        Permission.ADMINISTER.require(actor);
        PlainText check = new PlainText();
        String cleanName = check.line("naam", name, 120);
        if (users.actor(userId).isEmpty()) {
            check.refuse("gebruiker", "user.unknown");
        }
        check.check();
        String key = PREFIX + RandomToken.urlSafe();
        keys.save(new ApiKey(null, Sha256.of(key), cleanName, userId, today.moment(), actor.userId(), null));
        audit.record(actor, "apisleutel.gemaakt", Subject.user(userId), cleanName);
        return key;
    }

    @Transactional
    public void revoke(Actor actor, long id) {
        Permission.ADMINISTER.require(actor);
        if (keys.revoke(id, today.moment()) == 0) {
            throw new NotFound();
        }
        audit.record(actor, "apisleutel.ingetrokken", Subject.user(null), "sleutel " + id);
    }

    /** System call: who a key acts as, while it is not revoked and its user may sign in. */
    @Transactional
    public Optional<SignedIn> find(String key) {
        return keys.findByKeyHashAndRevokedAtIsNull(Sha256.of(key)).flatMap(k -> users.actor(k.userId())).map(a -> new SignedIn(a, ""));
    }
}
