package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static java.util.function.Function.identity;

/** Bevindingen: what auditors note of the items that they looked at. Notes are added and never changed. */
@Singleton
public class SampleNotes {

    /** The longest note, in characters. */
    public static final int MAX_NOTE = 2000;

    private final SampleNoteRepository notes;
    private final Populations populations;
    private final Past past;
    private final AuditLog audit;
    private final Today today;

    SampleNotes(SampleNoteRepository notes, Populations populations, Past past, AuditLog audit, Today today) {
        this.notes = notes;
        this.populations = populations;
        this.past = past;
        this.audit = audit;
        this.today = today;
    }

    /** An item with what was noted of it, the newest first. */
    public record Noted(ControlItem item, List<SampleNote> notes) {
    }

    /** @throws NotFound when the population of that day has no such item */
    public Noted of(Actor actor, Control control, LocalDate day, String key) {
        Permission.SEE_INVENTORY.require(actor);
        past.asOf(day);
        return new Noted(item(control, day, key), notes.of(control, day, key));
    }

    /**
     * Notes what was found.
     *
     * @param note required unless all agrees
     * @throws NotFound when the population of that day has no such item
     * @throws nl.accountregister.shared.RuleViolation without a finding, or without the words that it needs
     */
    @Transactional
    public void add(Actor actor, Control control, LocalDate day, String key, @Nullable Finding finding, @Nullable String note) {
        Permission.NOTE_FINDINGS.require(actor);
        past.asOf(day);
        ControlItem item = item(control, day, key);
        PlainText check = new PlainText();
        if (finding == null) {
            check.refuse("bevinding", "evidence.note.finding.required");
        }
        String words = finding == Finding.AGREES || finding == null ? check.optionalBlock("toelichting", note, MAX_NOTE) : check.block("toelichting", note, MAX_NOTE);
        check.check();
        notes.save(new SampleNote(null, control, day, key, item.name(), finding, words, actor.userId(), actor.name(), today.moment()));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("controle", control.code());
        facts.put("peildatum", day);
        facts.put("item", key);
        facts.put("bevinding", finding.code());
        facts.put("toelichting", words);
        audit.record(actor, "steekproef.genoteerd", item.subject() == ControlItem.Subject.ACCOUNT ? Subject.account(item.subjectId()) : Subject.register(), item.name(), null, facts);
    }

    /** The last note of each of these items. */
    Map<String, SampleNote> last(Control control, LocalDate day, Collection<String> keys) {
        return keys.isEmpty() ? Map.of() : notes.last(control, day, keys).stream().collect(Collectors.toMap(SampleNote::item, identity()));
    }

    private ControlItem item(Control control, LocalDate day, String key) {
        return populations.some(control, day, List.of(key)).stream().findFirst().orElseThrow(NotFound::new);
    }
}
