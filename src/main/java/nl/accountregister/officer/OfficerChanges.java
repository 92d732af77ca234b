package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Wijzigen van de functionaristabel, by communications. A change holds from a day: what was so until then stays as it
 * was, so that the table of any day can be shown. Who changes what was so before today says why.
 */
@Singleton
public class OfficerChanges {

    private final OfficerHeadRepository heads;
    private final OfficerStore store;
    private final OfficerPlaces places;
    private final Profiles profiles;
    private final AuditLog audit;
    private final Today today;

    OfficerChanges(OfficerHeadRepository heads, OfficerStore store, OfficerPlaces places, Profiles profiles, AuditLog audit, Today today) {
        this.heads = heads;
        this.store = store;
        this.places = places;
        this.profiles = profiles;
        this.audit = audit;
        this.today = today;
    }

    /**
     * An officer, to change it.
     *
     * @throws NotFound when the table never had it
     * @throws nl.accountregister.shared.Refused when the actor may not change the table
     */
    @Transactional(readOnly = true)
    public OfficerHistory open(Actor actor, String code) {
        Permission.MANAGE_OFFICERS.require(actor);
        return history(code);
    }

    /**
     * Adds an officer.
     *
     * @return its code
     * @throws RuleViolation with everything that is wrong, see {@link OfficerRule}
     * @throws Conflict when somebody else added it at the same time
     */
    @Transactional
    public String add(Actor actor, OfficerDraft draft) {
        Permission.MANAGE_OFFICERS.require(actor);
        OfficerRule rule = new OfficerRule(profiles.current(), today.date());
        Officer officer = rule.officer(draft, rule.code(draft), Set.of());
        String reason = rule.period(draft.from(), draft.until(), draft.reason(), List.of());
        if (heads.findByCode(officer.code()).isPresent()) {
            rule.check().refuse(draft.code().isBlank() ? "naam" : "code", "officer.taken", officer.code());
        }
        rule.check().check();
        long id = saved(officer).id();
        OfficerVersion version = version(actor, 0, officer, place(draft, officer.code(), null), draft.from(), draft.until(), reason);
        store.add(version);
        audit.record(actor, "functionaris.toegevoegd", Subject.officer(id), officer.name().nl(), null, OfficerFacts.of(version));
        return officer.code();
    }

    /**
     * Changes an officer from a day on. The version of that day ends the day before; one that begins on that very day is
     * put right.
     *
     * @param version that the actor saw
     * @throws RuleViolation with everything that is wrong, see {@link OfficerRule}; also when nothing changes
     * @throws Conflict when somebody else changed it meanwhile
     */
    @Transactional
    public void change(Actor actor, String code, int version, OfficerDraft draft) {
        Permission.MANAGE_OFFICERS.require(actor);
        OfficerHistory open = take(code, version);
        OfficerVersion before = draft.from() == null ? null : holding(open, draft.from());
        OfficerRule rule = new OfficerRule(profiles.current(), today.date());
        Officer officer = rule.officer(draft, code, platforms(open));
        String reason = rule.period(draft.from(), draft.until(), draft.reason(), open.all().stream().filter(v -> v != before).toList());
        rule.check().check();
        if (before != null && before.officer().equals(officer) && Objects.equals(before.validUntil(), draft.until()) && isInPlace(draft, before)) {
            throw RuleViolation.of(null, "officer.nothing");
        }
        int position = place(draft, code, before != null ? before : open.at(draft.from()));
        boolean inPlace = before != null && before.validFrom().equals(draft.from());
        OfficerVersion after = version(actor, inPlace ? before.id() : 0, officer, position, draft.from(), draft.until(), reason);
        if (inPlace) {
            store.replace(after);
        } else {
            if (before != null) {
                store.close(before, draft.from().minusDays(1));
            }
            store.add(after);
        }
        audit.record(actor, "functionaris.gewijzigd", Subject.officer(open.id()), officer.name().nl(),
            before == null ? null : OfficerFacts.of(before), OfficerFacts.of(after));
    }

    /**
     * Takes an officer out of the table after a day. Versions that would begin later are dropped. Who still holds the
     * officer keeps it; that then shows as a deviation.
     *
     * @param last the last day on which the row holds
     * @throws RuleViolation when the table does not have the officer on that day, or the past changes without a reason
     * @throws Conflict when somebody else changed it meanwhile
     */
    @Transactional
    public void end(Actor actor, String code, int version, @Nullable LocalDate last, String typedReason) {
        Permission.MANAGE_OFFICERS.require(actor);
        OfficerHistory open = take(code, version);
        OfficerRule rule = new OfficerRule(profiles.current(), today.date());
        OfficerVersion before = last == null ? null : holding(open, last);
        if (last == null) {
            rule.check().refuse("geldigTot", "officer.geldigTot.required");
        } else if (last.isAfter(today.date().plusYears(OfficerRule.YEARS_AHEAD))) {
            rule.check().refuse("geldigTot", "officer.date.late", today.date().plusYears(OfficerRule.YEARS_AHEAD));
        } else if (before == null) {
            rule.check().refuse("geldigTot", last.isBefore(open.all().get(0).validFrom()) ? "officer.until.before" : "officer.end.ended",
                last.isBefore(open.all().get(0).validFrom()) ? open.all().get(0).validFrom() : open.at(last).validUntil());
        }
        String reason = rule.reason(last == null ? null : last.plusDays(1), typedReason);
        rule.check().check();
        List<OfficerVersion> later = open.all().stream().filter(v -> v.validFrom().isAfter(last)).toList();
        if (later.isEmpty() && last.equals(before.validUntil())) {
            throw RuleViolation.of("geldigTot", "officer.end.ended", last);
        }
        OfficerVersion after = new OfficerVersion(before.id(), before.officer(), before.position(), before.validFrom(), last, today.moment(),
            name(actor), reason == null ? before.reason() : reason);
        store.drop(later);
        store.replace(after);
        audit.record(actor, "functionaris.beeindigd", Subject.officer(open.id()), before.officer().name().nl(),
            OfficerFacts.of(before), OfficerFacts.of(after));
    }

    private OfficerHead saved(Officer officer) {
        return Simultaneous.store(() -> heads.save(new OfficerHead(null, officer.code(), 1)), () -> new Conflict("officer.stale", officer.name()));
    }

    private OfficerHistory history(String code) {
        OfficerHead head = Optional.of(code).filter(c -> c.matches(OfficerRule.CODE)).flatMap(heads::findByCode).orElseThrow(NotFound::new);
        return new OfficerHistory(head.id(), head.version(), store.of(code));
    }

    private OfficerHistory take(String code, int version) {
        OfficerHistory open = history(code);
        if (heads.take(code, version) == 0) {
            throw new Conflict("officer.stale", open.at(today.date()).officer().name());
        }
        return history(code);
    }

    private int place(OfficerDraft draft, String code, @Nullable OfficerVersion before) {
        if (before != null && (draft.below() == null || isInPlace(draft, before))) {
            return before.position();
        }
        return places.place(draft.from(), code, draft.below());
    }

    private boolean isInPlace(OfficerDraft draft, OfficerVersion before) {
        return draft.below() == null || draft.below().equals(places.above(draft.from(), before.officer().code()));
    }

    @Nullable
    private static OfficerVersion holding(OfficerHistory open, LocalDate day) {
        return open.all().stream().filter(v -> v.holdsOn(day)).findFirst().orElse(null);
    }

    private static Set<String> platforms(OfficerHistory open) {
        Set<String> all = new HashSet<>();
        open.all().forEach(v -> Stream.concat(v.officer().personal().stream(), v.officer().access().stream()).forEach(e -> all.add(e.platform())));
        return all;
    }

    private OfficerVersion version(Actor actor, long id, Officer officer, int position, LocalDate from, @Nullable LocalDate until, @Nullable String reason) {
        return new OfficerVersion(id, officer, position, from, until, today.moment(), name(actor), reason);
    }

    private static String name(Actor actor) {
        return actor.name().length() > 160 ? actor.name().substring(0, 160) : actor.name();
    }
}
