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
import nl.accountregister.shared.Simultaneous;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Wijzigen of medewerkers, by communications or an administrator: adding, changing, leaving. */
@Singleton
public class PeopleChanges {

    private final PersonRepository people;
    private final PersonRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;

    PeopleChanges(PersonRepository people, PersonRules rules, AuditLog audit, ApplicationEventPublisher<Object> events) {
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Adds somebody.
     *
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong, also when the address or number is another's
     */
    @Transactional
    public long add(Actor actor, NewPerson data) {
        Permission.MANAGE_PEOPLE.require(actor);
        Person checked = rules.check(data, null);
        Person saved = alone(() -> people.save(checked));
        audit.record(actor, "medewerker.toegevoegd", Subject.person(saved.id()), saved.name(), null, saved.facts());
        events.publishEvent(new PeopleChanged(Set.of(saved.id())));
        return saved.id();
    }

    /** Changes all data of somebody; a last day that differs is a leave as well. As {@link #add} otherwise. */
    @Transactional
    public void change(Actor actor, long id, NewPerson data) {
        Permission.MANAGE_PEOPLE.require(actor);
        Person before = people.lock(id).orElseThrow(NotFound::new);
        store(actor, before, rules.check(data, before), "medewerker.gewijzigd");
    }

    /**
     * Sets, moves or takes back the last day in service, in the past, today or later. Rights end that same day
     * (SGL §7: who answers for an account must be clear).
     *
     * @param lastDay null when the person stays
     * @throws nl.accountregister.shared.RuleViolation when it lies before the first day
     */
    @Transactional
    public void leave(Actor actor, long id, @Nullable LocalDate lastDay) {
        Permission.MANAGE_PEOPLE.require(actor);
        Person before = people.lock(id).orElseThrow(NotFound::new);
        PlainText check = new PlainText();
        PersonRules.lastDay(check, before.inServiceFrom(), lastDay);
        check.check();
        store(actor, before, before.until(lastDay), lastDay == null ? "medewerker.blijft" : "medewerker.uit-dienst");
    }

    private void store(Actor actor, Person before, Person after, String action) {
        if (after.equals(before)) {
            return;
        }
        alone(() -> people.update(after));
        audit.record(actor, action, Subject.person(after.id()), after.name(), before.facts(), after.facts());
        events.publishEvent(new PeopleChanged(Set.of(after.id())));
        if (!Objects.equals(before.inServiceUntil(), after.inServiceUntil())) {
            events.publishEvent(new ServiceChanged(actor,
                List.of(new ServiceChanged.Departure(after.id(), after.name(), before.inServiceUntil(), after.inServiceUntil()))));
        }
    }

    /** Two people who store the same address or number at the same moment both passed the rules; the database lets one through. */
    private static Person alone(Supplier<Person> store) {
        return Simultaneous.store(store, () -> new Conflict("person.meanwhile").at("/medewerkers"));
    }
}
