package nl.accountregister.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Eenmalige links: with one, whoever starts the register makes the first administrator. A link works once, for a day,
 * and only as long as there is no user; a new start makes a new one and ends the old.
 */
@Singleton
public class SetupLinks {

    private static final Duration VALID = Duration.ofHours(24);

    private final SetupLinkRepository links;
    private final Users users;
    private final AuditLog audit;
    private final Today today;

    SetupLinks(SetupLinkRepository links, Users users, AuditLog audit, Today today) {
        this.links = links;
        this.users = users;
        this.audit = audit;
        this.today = today;
    }

    /** System call: the key of a new link; empty when the register has users already. */
    @Transactional
    public Optional<String> make() {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        links.useAll(today.moment());
        String key = RandomToken.urlSafe();
        links.save(new SetupLink(null, Sha256.of(key), today.moment(), null));
        return Optional.of(key);
    }

    /** System call: whether a key can still be used. */
    @Transactional
    public boolean isOpen(String key) {
        return users.isEmpty() && links.open(Sha256.of(key), today.moment().minus(VALID)) == 1;
    }

    /**
     * System call: makes the first administrator, and ends the link.
     *
     * @throws NotFound when the link was used, is too old, or was never made
     * @throws nl.accountregister.shared.RuleViolation when the user cannot be made; the link stays
     */
    @Transactional
    public void makeAdministrator(String key, String username, String name, String password) {
        if (links.use(Sha256.of(key), today.moment().minus(VALID), today.moment()) != 1 || !users.isEmpty()) {
            throw new NotFound();
        }
        long id = users.createBySystem(username, name, null, password, Set.of(Role.ADMINISTRATOR));
        audit.record(Actor.SYSTEM, "gebruiker.eerste-beheerder", Subject.user(id), Users.normalised(username));
    }
}
