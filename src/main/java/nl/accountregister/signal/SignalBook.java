package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.ReportedAddresses;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The one place where the treatment of meldingen is written: each change with its event, its entry in the audit log, and what
 * the public check knows because of it. Callers run in a transaction and have checked rights.
 */
@Singleton
class SignalBook {

    /** The audit log forgets nothing, so it never learns who reported something; that stands with the melding until it is erased. */
    private static final Actor REPORTER = new Actor(null, null, "melder", Set.of());

    private final SignalRepository signals;
    private final SignalCases cases;
    private final SignalEventRepository events;
    private final ReportedAddresses reported;
    private final AuditLog audit;
    private final Today today;

    SignalBook(SignalRepository signals, SignalCases cases, SignalEventRepository events, ReportedAddresses reported, AuditLog audit, Today today) {
        this.signals = signals;
        this.cases = cases;
        this.events = events;
        this.reported = reported;
        this.audit = audit;
        this.today = today;
    }

    /** What happens, to be written with a change. */
    record What(SignalEventKind kind, String action, @Nullable String code, @Nullable LocalDate onDay, @Nullable String words) {
    }

    /** @throws NotFound when there is none */
    Signal signal(long id) {
        return signals.findById(id).orElseThrow(NotFound::new);
    }

    SignalCase find(long id) {
        return cases.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Nobody else can change it until this transaction ends.
     *
     * @param version that was read; null to change whatever is there
     * @throws NotFound when there is none
     * @throws Conflict when it has changed since
     */
    SignalCase lock(long id, @Nullable Integer version) {
        SignalCase found = cases.lock(id).orElseThrow(NotFound::new);
        if (version != null && version != found.version()) {
            throw new Conflict("signal.conflict.stale");
        }
        return found;
    }

    /** @param about account of ours; null when none is known */
    Signal add(Signal signal, Whereabouts at, @Nullable Long about, LocalDate due) {
        Signal saved = signals.save(signal);
        SignalCase begun = cases.add(SignalCase.begun(saved.id(), at, about, due));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("soort", saved.kind().code());
        facts.putAll(begun.facts());
        audit.record(REPORTER, "melding.ontvangen", Subject.signal(saved.id()), saved.reference(), null, facts);
        event(saved.id(), null, new What(SignalEventKind.RECEIVED, "", saved.kind().code(), due, null));
        return saved;
    }

    void told(Signal signal, long messageId) {
        signals.update(signal.told(messageId));
    }

    SignalCase store(Actor actor, SignalCase before, SignalCase after, What what) {
        cases.change(after);
        Map<String, Object> was = new LinkedHashMap<>();
        Map<String, Object> is = new LinkedHashMap<>();
        Map<String, Object> old = before.facts();
        after.facts().forEach((name, value) -> {
            if (!Objects.equals(value, old.get(name))) {
                was.put(name, old.get(name));
                is.put(name, value);
            }
        });
        if (what.words() != null && !what.words().isEmpty()) {
            is.put("toelichting", what.words());
        }
        record(actor, after.signalId(), what, was, is);
        follow(before.identityKey());
        follow(after.identityKey());
        return after;
    }

    /** Something that changes nothing of the treatment, such as a remark. */
    void note(Actor actor, long id, What what) {
        record(actor, id, what, Map.of(), what.words() == null ? Map.of() : Map.of("toelichting", what.words()));
    }

    void erase(Actor actor, Signal before) {
        signals.update(before.erased(today.moment()));
        record(actor, before.id(), new What(SignalEventKind.ERASED, "melding.gewist", null, null, null), Map.of(), Map.of());
    }

    List<SignalEvent> events(long id) {
        return events.findBySignalIdOrderById(id);
    }

    Instant now() {
        return today.moment();
    }

    LocalDate day() {
        return today.date();
    }

    private void record(Actor actor, long id, What what, Map<String, ?> was, Map<String, ?> is) {
        audit.record(actor, what.action(), Subject.signal(id), signal(id).reference(), was, is);
        event(id, Actor.SYSTEM.name().equals(actor.name()) ? null : actor.name(), what);
    }

    private void event(long id, @Nullable String by, What what) {
        events.save(new SignalEvent(null, id, what.kind(), today.moment(), by, what.code(), what.onDay(), what.words() == null || what.words().isEmpty() ? null : what.words()));
    }

    /** The check knows an address as reported as long as some melding about it is judged to be a spoof, be it closed or open. */
    void follow(@Nullable String identityKey) {
        if (identityKey == null) {
            return;
        }
        List<SignalCase> spoofs = cases.lockSpoofsAt(identityKey);
        if (spoofs.isEmpty()) {
            reported.unmark(identityKey);
        } else {
            reported.mark(identityKey, spoofs.stream().map(SignalCase::accountId).filter(Objects::nonNull).reduce((one, last) -> last).orElse(null));
        }
    }
}
