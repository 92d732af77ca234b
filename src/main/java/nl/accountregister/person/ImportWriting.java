package nl.accountregister.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Simultaneous;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Schrijft what an import changes, tells the other features, and puts it in the audit log. */
@Singleton
class ImportWriting {

    /** Up to so many changes each medewerker has an entry of the audit log; more are told some hundreds an entry. */
    private static final int ENTRY_EACH = 500;
    private static final int PER_ENTRY = 200;

    private final ImportStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;

    ImportWriting(ImportStore store, AuditLog audit, ApplicationEventPublisher<Object> events) {
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    void write(Actor actor, PersonImport file, ImportComparison.Outcome outcome) {
        List<ImportDraft> drafts = outcome.drafts();
        // Somebody may have taken an address or a number after the comparison; the database lets one through.
        Map<String, Long> ids = Simultaneous.store(() -> store.write(drafts), StaleTrial::new);
        record(actor, file, outcome.plan(), drafts, ids);
        if (!drafts.isEmpty()) {
            events.publishEvent(new PeopleChanged(new HashSet<>(ids.values())));
        }
        List<ServiceChanged.Departure> departures = drafts.stream()
            .filter(d -> d.before() != null && !Objects.equals(d.before().inServiceUntil(), d.after().inServiceUntil()))
            .map(d -> new ServiceChanged.Departure(d.before().id(), d.after().name(), d.before().inServiceUntil(), d.after().inServiceUntil())).toList();
        if (!departures.isEmpty()) {
            events.publishEvent(new ServiceChanged(actor, departures));
        }
    }

    private void record(Actor actor, PersonImport file, ImportPlan plan, List<ImportDraft> drafts, Map<String, Long> ids) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("bestand", file.fileName());
        facts.put("sha256", file.sha256());
        facts.put("nieuw", plan.count(ImportChange.Kind.NEW));
        facts.put("gewijzigd", plan.count(ImportChange.Kind.CHANGED));
        facts.put("uitDienst", plan.count(ImportChange.Kind.LEAVING));
        facts.put("ongewijzigd", plan.unchanged());
        facts.put("nietInBestand", plan.absent().size());
        audit.record(actor, "medewerkers.geimporteerd", Subject.register(), file.fileName(), null, facts);
        if (drafts.size() <= ENTRY_EACH) {
            drafts.forEach(d -> audit.record(actor, d.before() == null ? "medewerker.toegevoegd" : "medewerker.gewijzigd",
                Subject.person(ids.get(d.after().staffNumber())), d.after().name(), values(d, false), values(d, true)));
            return;
        }
        for (int from = 0; from < drafts.size(); from += PER_ENTRY) {
            List<ImportDraft> some = drafts.subList(from, Math.min(drafts.size(), from + PER_ENTRY));
            Map<String, Object> changes = new LinkedHashMap<>();
            some.forEach(d -> changes.put(d.after().staffNumber(), d.after().name() + ": " + words(d)));
            audit.record(actor, "medewerkers.geimporteerd.deel", Subject.register(), file.fileName() + " " + (from + 1) + "–" + (from + some.size()), null, changes);
        }
    }

    private static Map<String, Object> values(ImportDraft draft, boolean after) {
        if (draft.before() == null && !after) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<ImportChange.Field> functions = new ArrayList<>();
        for (ImportChange.Field field : draft.change().fields()) {
            if (field.name().equals("functie")) {
                functions.add(field);
            } else {
                values.put(field.name(), after ? field.after() : field.before());
            }
        }
        if (!functions.isEmpty()) {
            values.put("functie", functions.stream().map(f -> after ? f.after() : f.before()).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining("; ")));
        }
        return values;
    }

    private static String words(ImportDraft draft) {
        return draft.change().fields().stream().map(f -> f.name() + " " + (f.before() == null ? "" : f.before() + " → ") + (f.after() == null ? "–" : f.after()))
            .collect(Collectors.joining("; "));
    }
}
