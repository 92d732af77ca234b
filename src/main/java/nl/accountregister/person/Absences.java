package nl.accountregister.person;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Afwezigheden of medewerkers: one's own, and those of anybody for who manages medewerkers. */
@Singleton
public class Absences {

    /** Characters. */
    public static final int MAX_NOTE = 500;
    private static final int SHOWN = 50;
    /** Values in one question to the database. */
    private static final int AT_ONCE = 1000;

    private final PersonRepository people;
    private final AbsenceRepository absences;
    private final AbsenceRules rules;
    private final AuditLog audit;
    private final Today today;

    Absences(PersonRepository people, AbsenceRepository absences, AbsenceRules rules, AuditLog audit, Today today) {
        this.people = people;
        this.absences = absences;
        this.rules = rules;
        this.audit = audit;
        this.today = today;
    }

    /** Which of these medewerkers are away on a day, by their ids. For other services, which check the rights of what they show. */
    public Map<Long, Absence> on(LocalDate day, Collection<Long> personIds) {
        List<Long> ids = personIds.stream().distinct().toList();
        Map<Long, Absence> away = new HashMap<>();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            absences.on(day, ids.subList(i, Math.min(ids.size(), i + AT_ONCE))).forEach(a -> away.put(a.personId(), a));
        }
        return away;
    }

    /** The latest of a medewerker, the last first: one's own, or anybody's for who sees everything. @throws NotFound for others */
    public List<AbsenceRow> of(Actor actor, long personId) {
        if (!Permission.SEE_EVERYTHING.heldBy(actor) && !actor.is(personId)) {
            throw new NotFound();
        }
        people.findById(personId).orElseThrow(NotFound::new);
        return absences.rowsOf(personId, SHOWN);
    }

    /** Whether the actor may record, change and end those of a medewerker. */
    public boolean mayRecord(Actor actor, long personId) {
        return actor.is(personId) || Permission.MANAGE_PEOPLE.heldBy(actor);
    }

    /** Who is going to be away. @throws NotFound, {@link Refused} for who may not record it @throws Conflict after the last day in service */
    public Person person(Actor actor, long personId) {
        Person person = people.findById(personId).orElseThrow(NotFound::new);
        if (!mayRecord(actor, personId)) {
            throw Permission.SEE_EVERYTHING.heldBy(actor) ? new Refused(Permission.MANAGE_PEOPLE.name(), "error.refused") : new NotFound();
        }
        if (person.standing(today.date()) == PersonStanding.LEFT) {
            throw new Conflict("person.absence.left", person.name());
        }
        return person;
    }

    /** One that can still be changed. @throws Conflict when it is over or taken back; otherwise as {@link #person} */
    public Absence get(Actor actor, long personId, long id) {
        person(actor, personId);
        Absence absence = absences.findByIdAndPersonId(id, personId).orElseThrow(NotFound::new);
        if (absence.withdrawnAt() != null || absence.untilOn().isBefore(today.date())) {
            throw new Conflict("person.absence.over");
        }
        return absence;
    }

    /**
     * Records days away.
     *
     * @return its id
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong: reversed, over, longer than a year, at
     *     the same time as another, a substitute who is not in service
     */
    @Transactional
    public long record(Actor actor, long personId, NewAbsence data) {
        Person person = locked(actor, personId);
        NewAbsence checked = rules.check(person, data, null);
        Absence saved = absences.save(new Absence(null, personId, checked.from(), checked.until(), checked.substituteId(), checked.note(),
            actor.name(), today.moment(), null));
        audit.record(actor, "afwezigheid.vastgelegd", Subject.person(personId), person.name(), null, facts(saved));
        return saved.id();
    }

    /** Changes one that is not over. As {@link #record} and {@link #get}. */
    @Transactional
    public void change(Actor actor, long personId, long id, NewAbsence data) {
        Person person = locked(actor, personId);
        Absence before = get(actor, personId, id);
        NewAbsence checked = rules.check(person, data, id);
        Absence after = before.with(checked.from(), checked.until(), checked.substituteId(), checked.note());
        if (!after.equals(before)) {
            absences.update(after);
            audit.record(actor, "afwezigheid.gewijzigd", Subject.person(personId), person.name(), facts(before), facts(after));
        }
    }

    /** Somebody is there (again): what has not begun is taken back, what has ends yesterday. As {@link #get}. */
    @Transactional
    public void end(Actor actor, long personId, long id) {
        Person person = locked(actor, personId);
        Absence before = get(actor, personId, id);
        boolean begun = before.fromOn().isBefore(today.date());
        Absence after = begun ? before.with(before.fromOn(), today.date().minusDays(1), before.substituteId(), before.note())
            : new Absence(id, personId, before.fromOn(), before.untilOn(), before.substituteId(), before.note(), before.recordedByName(),
                before.recordedAt(), today.moment());
        absences.update(after);
        audit.record(actor, begun ? "afwezigheid.beeindigd" : "afwezigheid.ingetrokken", Subject.person(personId), person.name(), facts(before),
            begun ? facts(after) : null);
    }

    /** Two changes for one medewerker wait for each other; the lock comes first, so that the second sees what the first wrote. */
    private Person locked(Actor actor, long personId) {
        people.lock(personId);
        return person(actor, personId);
    }

    /** The note is left out: people write in it why they are away, and the log is for ever. */
    private Map<String, Object> facts(Absence absence) {
        String substitute = absence.substituteId() == null ? null : people.findById(absence.substituteId()).map(Person::name).orElse(null);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("vanaf", absence.fromOn());
        facts.put("tot", absence.untilOn());
        facts.put("vervanger", substitute);
        return facts;
    }
}
