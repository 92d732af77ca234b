package nl.accountregister.officer;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Functionarissen: the table as it is in the database, on any day. It began as what the profile's file says
 * ({@link OfficerSeed}), and communications changes it.
 */
@Singleton
public class Officers {

    /**
     * The day from which the profile's table holds. It stands for "from the beginning": no account of the organisation
     * is older.
     */
    public static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    /** Between two rows, so that others can come in between. */
    static final int ROOM = 1000;
    /** Of who holds an officer, no more than this many are shown. */
    public static final int HOLDERS = 200;

    private final ProfileTable profile;
    private final OfficerStore store;
    private final OfficerHeadRepository heads;
    private final HolderSearch search;
    private final AuditLog audit;
    private final Today today;

    Officers(ProfileTable profile, OfficerStore store, OfficerHeadRepository heads, HolderSearch search, AuditLog audit, Today today) {
        this.profile = profile;
        this.store = store;
        this.heads = heads;
        this.search = search;
        this.audit = audit;
        this.today = today;
    }

    /** The table of today, for whoever signed in. */
    public OfficerTable table(Actor actor) {
        return table(actor, today.date());
    }

    /** The table of a day, past or to come, for whoever signed in. */
    @ReadOnly
    public OfficerTable table(Actor actor, LocalDate day) {
        Permission.SIGNED_IN.require(actor);
        return table(day);
    }

    /**
     * The table of a day of the past as the register knew it at the end of that day; what was written down later about it is
     * left out. Other than lists, it may be asked for days before the first registration: the organisation's document is
     * older than the register and counts as known from the {@link #BEGINNING}, so the answer is never a guess. Before that
     * it has no rows.
     */
    @ReadOnly
    public OfficerTable known(Actor actor, LocalDate day) {
        Permission.SIGNED_IN.require(actor);
        return table(store.known(day));
    }

    /** What was written down after a day about that day: rows that hold on it now, and those that do not any more. */
    @ReadOnly
    public List<OfficerLater> later(Actor actor, LocalDate day) {
        Permission.SIGNED_IN.require(actor);
        Map<String, OfficerVersion> then = store.known(day).stream().collect(Collectors.toMap(v -> v.officer().code(), v -> v));
        Map<String, OfficerVersion> now = store.on(day).stream().collect(Collectors.toMap(v -> v.officer().code(), v -> v));
        List<OfficerLater> later = new ArrayList<>();
        now.forEach((code, version) -> {
            OfficerVersion known = then.get(code);
            if (known == null || !known.officer().equals(version.officer())) {
                later.add(new OfficerLater(version.officer(), known == null ? OfficerLater.Kind.ADDED : OfficerLater.Kind.CHANGED, store.knownSince(code, day)));
            }
        });
        then.forEach((code, version) -> {
            if (!now.containsKey(code)) {
                later.add(new OfficerLater(version.officer(), OfficerLater.Kind.GONE, store.knownSince(code, day)));
            }
        });
        later.sort(Comparator.comparing(OfficerLater::since).reversed().thenComparing(l -> l.officer().code()));
        return later;
    }

    /** System call: the table of today, for other features to compare with reality. */
    public OfficerTable table() {
        return table(today.date());
    }

    /** System call: the table of a day. */
    public OfficerTable table(LocalDate day) {
        return table(store.on(day));
    }

    /** System call: the officer with this code as the table has it today; empty when it is not in the table today. */
    public Optional<Officer> find(String code) {
        return find(code, today.date());
    }

    /** System call: the officer with this code as the table has it on a day. */
    public Optional<Officer> find(String code, LocalDate day) {
        return store.of(code).stream().filter(v -> v.holdsOn(day)).findFirst().map(OfficerVersion::officer);
    }

    /**
     * An officer through time, for whoever signed in.
     *
     * @throws NotFound when the table never had it
     */
    @ReadOnly
    public OfficerHistory history(Actor actor, String code) {
        Permission.SIGNED_IN.require(actor);
        OfficerHead head = Optional.of(code).filter(c -> c.matches(OfficerRule.CODE)).flatMap(heads::findByCode).orElseThrow(NotFound::new);
        return new OfficerHistory(head.id(), head.version(), store.of(code));
    }

    /**
     * An officer through time as the register knew it at the end of a day.
     *
     * @throws NotFound   when the table never had it
     * @throws BadRequest when the day has yet to come, or the table did not have it yet
     */
    @ReadOnly
    public OfficerHistory history(Actor actor, String code, LocalDate day) {
        OfficerHistory now = history(actor, code);
        if (day.equals(today.date())) {
            return now;
        }
        if (day.isAfter(today.date())) {
            throw new BadRequest("history.future", day);
        }
        List<OfficerVersion> known = store.of(code, day);
        if (known.isEmpty()) {
            throw new BadRequest("officer.notYet", now.at(today.date()).officer().name(), day);
        }
        return new OfficerHistory(now.id(), now.version(), known);
    }

    /**
     * Who holds an officer today, by name, {@link #HOLDERS} and one more at most; nobody for who does not see everything.
     */
    @ReadOnly
    public List<Holder> holders(Actor actor, String code) {
        return holders(actor, code, today.date());
    }

    /** The same of a day of the past, as the register knew it at its end. */
    @ReadOnly
    public List<Holder> holders(Actor actor, String code, LocalDate day) {
        return Permission.SEE_EVERYTHING.heldBy(actor) ? search.holders(code, day, AsOf.of(day, today.date()), HOLDERS + 1) : List.of();
    }

    /** The first day after a day on which the table changes, as far as is known now. */
    @ReadOnly
    public Optional<LocalDate> nextChange(Actor actor, LocalDate day) {
        Permission.SIGNED_IN.require(actor);
        return store.nextChange(day);
    }

    /**
     * The table of a day, to be handed out as a file.
     *
     * @param format such as {@code csv}
     */
    @Transactional
    public Export export(Actor actor, LocalDate day, String format) {
        Permission.SIGNED_IN.require(actor);
        List<OfficerVersion> all = day.isBefore(today.date()) ? store.known(day) : store.on(day);
        audit.record(actor, "functionarissen.geexporteerd", Subject.register(), "Functionaristabel op " + day + " als " + format);
        return new Export(table(all), all.stream().map(OfficerVersion::recordedAt).max(Instant::compareTo).orElse(Instant.EPOCH));
    }

    /** @param recordedAt when the last of its rows was written down */
    public record Export(OfficerTable table, Instant recordedAt) {
    }

    private OfficerTable table(List<OfficerVersion> versions) {
        OfficerTable headings = profile.table();
        return new OfficerTable(headings.source(), headings.officerHeading(), headings.personalHeading(), headings.accessHeading(),
            versions.stream().map(OfficerVersion::officer).toList());
    }
}
