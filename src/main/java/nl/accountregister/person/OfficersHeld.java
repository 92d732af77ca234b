package nl.accountregister.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functies of medewerkers: who becomes which officer, from when until when, set by communications or an administrator. */
@Singleton
public class OfficersHeld {

    private final PersonRepository people;
    private final PersonOfficerRepository officers;
    private final HoldingRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    OfficersHeld(PersonRepository people, PersonOfficerRepository officers, HoldingRules rules, AuditLog audit,
                 ApplicationEventPublisher<Object> events, Today today) {
        this.people = people;
        this.officers = officers;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /**
     * Gives somebody a function.
     *
     * @return its id
     * @throws nl.accountregister.shared.RuleViolation when the table has no such officer, the place does not fit it, the
     *     period is outside the service, or the same function is held then already, here or elsewhere
     */
    @Transactional
    public long give(Actor actor, long personId, NewHolding data) {
        Permission.MANAGE_PEOPLE.require(actor);
        Person person = people.lock(personId).orElseThrow(NotFound::new);
        PersonOfficer saved = officers.save(rules.check(person, data, today.date(), officers.rowsOf(List.of(personId))));
        HoldingRow row = row(personId, saved.id());
        audit.record(actor, "functie.gegeven", Subject.person(personId), person.name(), null, facts(row, row.heldUntil()));
        events.publishEvent(new PeopleChanged(Set.of(personId)));
        return saved.id();
    }

    /**
     * Ends a function, or moves its last day while that has not passed.
     *
     * @param lastDay the last day; today when null
     * @throws Conflict when it has ended already
     * @throws nl.accountregister.shared.RuleViolation when the day lies before it began
     */
    @Transactional
    public void end(Actor actor, long personId, long holdingId, @Nullable LocalDate lastDay) {
        Permission.MANAGE_PEOPLE.require(actor);
        Person person = people.lock(personId).orElseThrow(NotFound::new);
        HoldingRow row = row(personId, holdingId);
        if (row.isOver(today.date())) {
            throw new Conflict("person.officer.over", row.heldUntil());
        }
        LocalDate day = lastDay == null ? today.date() : lastDay;
        PlainText check = new PlainText();
        PersonRules.sane(check, "tot", day);
        if (day.isBefore(row.heldFrom())) {
            check.refuse("tot", "person.officer.until", row.heldFrom());
        }
        officers.rowsOf(List.of(personId)).stream().filter(h -> h.id() != holdingId && h.officer().equals(row.officer())
                && HoldingRules.overlap(h.heldFrom(), h.heldUntil(), row.heldFrom(), day)).findFirst()
            .ifPresent(h -> check.refuse("tot", "person.officer.next", h.heldFrom()));
        check.check();
        officers.end(holdingId, day);
        audit.record(actor, "functie.beeindigd", Subject.person(personId), person.name(), facts(row, row.heldUntil()), facts(row, day));
        events.publishEvent(new PeopleChanged(Set.of(personId)));
    }

    private HoldingRow row(long personId, long holdingId) {
        return officers.rowsOf(List.of(personId)).stream().filter(h -> h.id() == holdingId).findFirst().orElseThrow(NotFound::new);
    }

    private static Map<String, Object> facts(HoldingRow row, @Nullable LocalDate until) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("functie", row.officer());
        facts.put("locatie", row.locationName());
        facts.put("regio", row.regionName());
        facts.put("vanaf", row.heldFrom());
        facts.put("tot", until);
        return facts;
    }
}
