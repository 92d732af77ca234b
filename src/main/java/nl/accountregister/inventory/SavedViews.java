package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weergaven of the inventory. One's own are seen, changed and deleted; what others share is seen, and deleted by an administrator. */
@Singleton
public class SavedViews {

    public static final int MAX_NAME = 80;
    private static final int MAX_QUERY = 2000;
    private static final int MOST = 100;

    private final SavedViewRepository views;
    private final AuditLog audit;
    private final Today today;

    SavedViews(SavedViewRepository views, AuditLog audit, Today today) {
        this.views = views;
        this.audit = audit;
        this.today = today;
    }

    /** One's own, then what others share, each by name. */
    @Transactional(readOnly = true)
    public List<SavedView> list(Actor actor) {
        return views.seenBy(user(actor));
    }

    /** @throws NotFound when it is gone, or is another's and not shared */
    @Transactional(readOnly = true)
    public SavedView get(Actor actor, long id) {
        long user = user(actor);
        return views.findById(id).filter(v -> v.shared() || v.ownerId() == user).orElseThrow(() -> new NotFound("inventory.view.gone"));
    }

    /**
     * Keeps a new one.
     *
     * @param query the parameters of the address, which the caller has read
     * @throws RuleViolation when the name is missing, too long or in use, or there are too many
     */
    @Transactional
    public long save(Actor actor, String name, boolean shared, String query) {
        long user = user(actor);
        String clean = name(user, name, null);
        if (query.length() > MAX_QUERY) {
            throw RuleViolation.of(null, "inventory.view.tooMuch");
        }
        if (views.countByOwnerId(user) >= MOST) {
            throw RuleViolation.of(null, "inventory.view.most", MOST);
        }
        SavedView kept = Simultaneous.store(() -> views.save(new SavedView(null, clean, user, actor.name(), shared, query, today.moment())),
            () -> RuleViolation.of("naam", "inventory.view.taken"));
        audit.record(actor, "weergave.bewaard", Subject.register(), clean, null, values(kept));
        return kept.id();
    }

    /** Gives one's own another name, or shares it or no longer. @throws RuleViolation as {@link #save} does */
    @Transactional
    public void change(Actor actor, long id, String name, boolean shared) {
        SavedView before = get(actor, id);
        if (before.ownerId() != user(actor)) {
            throw new Refused("saved view", "error.refused");
        }
        String clean = name(before.ownerId(), name, id);
        SavedView after = new SavedView(id, clean, before.ownerId(), before.ownerName(), shared, before.queryText(), today.moment());
        Simultaneous.store(() -> views.update(after), () -> RuleViolation.of("naam", "inventory.view.taken"));
        audit.record(actor, "weergave.gewijzigd", Subject.register(), clean, values(before), values(after));
    }

    /** Takes away one's own, or as an administrator what another shares. */
    @Transactional
    public void delete(Actor actor, long id) {
        SavedView before = get(actor, id);
        if (!mayDelete(actor, before)) {
            throw new Refused("saved view", "error.refused");
        }
        views.deleteById(id);
        audit.record(actor, "weergave.verwijderd", Subject.register(), before.name(), values(before), null);
    }

    /** Whether this actor may delete what they see. */
    public boolean mayDelete(Actor actor, SavedView view) {
        return view.ownerId() == user(actor) || Permission.ADMINISTER.heldBy(actor);
    }

    private static long user(Actor actor) {
        Permission.SEE_INVENTORY.require(actor);
        if (actor.userId() == null) {
            throw new Refused("saved view", "error.refused");
        }
        return actor.userId();
    }

    private String name(long user, String name, @Nullable Long except) {
        PlainText text = new PlainText();
        String clean = text.line("naam", name, MAX_NAME);
        text.check();
        views.findByOwnerIdAndName(user, clean).filter(v -> !v.id().equals(except)).ifPresent(v -> {
            throw RuleViolation.of("naam", "inventory.view.taken");
        });
        return clean;
    }

    private static Map<String, Object> values(SavedView view) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("naam", view.name());
        values.put("gedeeld", view.shared());
        values.put("adres", view.queryText());
        return values;
    }
}
