package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one place where lines of the publicatielogboek are written: each edition is kept, and told to the audit log. Callers run
 * in a transaction and have checked rights.
 */
@Singleton
class PublicationBook {

    /** So long after a line the same one is a second tap on the button. */
    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final PublicationRepository publications;
    private final PublicationEditionRepository editions;
    private final AuditLog audit;
    private final Today today;

    PublicationBook(PublicationRepository publications, PublicationEditionRepository editions, AuditLog audit, Today today) {
        this.publications = publications;
        this.editions = editions;
        this.audit = audit;
        this.today = today;
    }

    /** The row stays locked until the transaction ends. */
    Optional<Publication> lock(long id) {
        return publications.lock(id);
    }

    /** The line that this actor noted a moment ago in exactly these words. */
    Optional<Long> twice(Actor actor, Account account, PublicationRules.Clean clean) {
        return actor.userId() == null ? Optional.empty()
            : publications.notedSince(account.id(), clean.day(), today.moment().minus(A_MOMENT), actor.userId()).stream()
                .filter(p -> p.what().equals(clean.what()) && Objects.equals(p.link(), clean.link()) && Objects.equals(p.publishedBy(), clean.by()))
                .map(Publication::id).findFirst();
    }

    long add(Actor actor, Account account, PublicationRules.Clean clean) {
        Publication saved = publications.save(new Publication(null, account.id(), clean.day(), clean.what(), clean.link(), clean.by(), clean.byName(),
            today.moment(), actor.userId(), false, 1));
        keep(actor, saved, null);
        audit.record(actor, "publicatie.genoteerd", Subject.publication(saved.id()), account.name(), null, facts(account, saved, null));
        return saved.id();
    }

    void change(Actor actor, Account account, Publication before, Publication after, String reason, String action) {
        publications.update(after);
        keep(actor, after, reason);
        audit.record(actor, action, Subject.publication(after.id()), account.name(), facts(account, before, null),
            after.removed() ? Map.of("account", account.id(), "reden", reason) : facts(account, after, reason));
    }

    private void keep(Actor actor, Publication p, @Nullable String reason) {
        editions.save(new PublicationEdition(null, p.id(), p.version(), p.publishedOn(), p.what(), p.link(), p.publishedByName(), p.removed(),
            today.moment(), actor.userId(), actor.name(), reason));
    }

    private static Map<String, Object> facts(Account account, Publication p, @Nullable String reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("account", account.id());
        facts.put("gepubliceerdOp", p.publishedOn());
        facts.put("wat", p.what());
        facts.put("link", p.link());
        facts.put("gepubliceerdDoor", p.publishedByName());
        if (reason != null) {
            facts.put("reden", reason);
        }
        return facts;
    }
}
