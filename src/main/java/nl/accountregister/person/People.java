package nl.accountregister.person;

import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Medewerkers and the officers that they hold. Reading names is for other services, which check the rights of what
 * they show; adding comes from the demo or an import. Both are system calls.
 */
@Singleton
public class People {

    private final PersonRepository people;
    private final PersonOfficerRepository officers;
    private final Today today;

    People(PersonRepository people, PersonOfficerRepository officers, Today today) {
        this.people = people;
        this.officers = officers;
        this.today = today;
    }

    public Optional<Person> find(long id) {
        return people.findById(id);
    }

    /** @throws NotFound when there is none */
    public Person get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public List<Person> find(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : people.findByIdIn(ids);
    }

    /** Who is in service today, by name. */
    public List<Person> inService() {
        return people.inService(today.date());
    }

    public boolean isInService(long id) {
        return find(id).filter(p -> p.isInService(today.date())).isPresent();
    }

    /**
     * The locations that an actor answers for today: those of the officers that their person holds, all of a region
     * for who holds one for the region. A person who left holds nothing any more.
     */
    public Set<Long> ownLocations(Actor actor) {
        if (actor.personId() == null || !isInService(actor.personId())) {
            return Set.of();
        }
        return officers.locationsOf(actor.personId(), today.date());
    }

    /** The managers above a location: who holds an officer for its region today. */
    public List<Person> managersOf(Location location) {
        return location.regionId() == null ? List.of() : people.holdersForRegion(location.regionId(), today.date());
    }

    public List<PersonOfficer> officersOf(long personId) {
        return officers.findByPersonIdOrderByHeldFrom(personId);
    }

    /** System call. */
    public Person add(Person person) {
        return people.save(person);
    }

    /** System call. */
    public PersonOfficer add(PersonOfficer officer) {
        return officers.save(officer);
    }
}
