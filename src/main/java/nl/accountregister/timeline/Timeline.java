package nl.accountregister.timeline;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * Verloop: what was asked of whom about an account, when, and what came of it. Everybody who may know of the account reads
 * it; what somebody wrote, who exactly has access, and addresses of people are for who sees the account in full.
 *
 * <p>One query gives the page: which things happened, in order. Then each sort of thing is read once, for this page only.
 */
@Singleton
public class Timeline {

    private final Accounts accounts;
    private final HappeningKeys keys;
    private final HappeningRows rows;
    private final AuditTrail trail;

    Timeline(Accounts accounts, HappeningKeys keys, HappeningRows rows, AuditTrail trail) {
        this.accounts = accounts;
        this.keys = keys;
        this.rows = rows;
        this.trail = trail;
    }

    /** A page of the course of an account. @param full whether the reader sees it in full */
    public record Course(Account account, boolean full, Page<Happening> page) {
    }

    /**
     * A page of it.
     *
     * @param oldestFirst else the newest is first
     * @throws NotFound also when the actor may not know of the account
     */
    @ReadOnly
    public Course of(Actor actor, long accountId, boolean oldestFirst, Page.Slice slice) {
        Account account = accounts.get(actor, accountId);
        boolean full = accounts.seesInFull(actor, account);
        List<HappeningKeys.Key> page = keys.page(account, full, oldestFirst, slice);
        Map<HappeningKind, Map<Long, Happening>> read = read(page, full);
        List<Happening> happenings = page.stream().map(key -> read.get(key.kind()).get(key.id())).filter(Objects::nonNull).toList();
        return new Course(account, full, Page.of(happenings, keys.count(account, full), slice));
    }

    private Map<HappeningKind, Map<Long, Happening>> read(List<HappeningKeys.Key> page, boolean full) {
        Map<HappeningKind, Map<Long, Happening>> found = new EnumMap<>(HappeningKind.class);
        for (HappeningKind kind : HappeningKind.values()) {
            List<Long> ids = page.stream().filter(key -> key.kind() == kind).map(HappeningKeys.Key::id).toList();
            if (!ids.isEmpty()) {
                found.put(kind, read(kind, ids, full).stream().collect(toMap(Happening::id, identity())));
            }
        }
        return found;
    }

    private Collection<Happening> read(HappeningKind kind, List<Long> ids, boolean full) {
        return switch (kind) {
            case CHANGE -> trail.byNumbers(ids).stream().map(entry -> changed(entry, full)).toList();
            case REVIEW, SECOND, WITHDRAWN -> rows.reviews(kind, ids, full);
            case ACTION, ACTION_FINISHED -> rows.actions(kind, ids, full);
            case REMINDER -> rows.reminders(ids, full);
            case SIGNAL -> rows.signals(ids);
        };
    }

    private static Happening changed(AuditEntry e, boolean full) {
        AuditEntry shown = full ? e : new AuditEntry(e.seq(), e.at(), null, e.actorName(), e.action(), e.subject(), "-", "", Map.of(), Map.of(), null);
        String by = Actor.SYSTEM.name().equals(e.actorName()) ? null : e.actorName();
        return new Happening(HappeningKind.CHANGE, e.seq(), e.at(), by, new Happening.Changed(shown));
    }
}
