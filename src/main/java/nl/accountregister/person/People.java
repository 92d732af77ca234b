package nl.accountregister.person;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.location.Location;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Where;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Medewerkers and the officers that they hold, to read. Reading without an actor is for other services, which check the
 * rights of what they show; {@link #add} is for the demo. Both are system calls.
 */
@Singleton
public class People {

    private final PersonRepository people;
    private final PersonOfficerRepository officers;
    private final PeopleSearch search;
    private final ApplicationEventPublisher<Object> events;
    private final Past past;
    private final PeopleKnown known;

    People(PersonRepository people, PersonOfficerRepository officers, PeopleSearch search, ApplicationEventPublisher<Object> events, Past past,
           PeopleKnown known) {
        this.known = known;
        this.people = people;
        this.officers = officers;
        this.search = search;
        this.events = events;
        this.past = past;
    }

    /** A page of the list, for who sees everything. */
    public Page<PersonRow> search(Actor actor, PersonFilter filter, String sort, Page.Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        AsOf asOf = past.asOf(filter.day());
        List<Person> found = search.rows(filter, sort, slice, asOf);
        return Page.of(asOf.isNow() ? withHoldings(found) : withHoldings(found, asOf), search.count(filter, asOf), slice);
    }

    private List<PersonRow> withHoldings(List<Person> found, AsOf asOf) {
        Map<Long, List<HoldingRow>> held = found.isEmpty() ? Map.of() : known.holdings(found.stream().map(Person::id).toList(), asOf).stream()
            .filter(h -> !h.isOver(asOf.day())).collect(groupingBy(HoldingRow::personId));
        return found.stream().map(p -> new PersonRow(p, held.getOrDefault(p.id(), List.of()))).toList();
    }

    /**
     * A medewerker as the register knew them at the end of a day of the past; rights as {@link #get(Actor, long)}.
     *
     * @throws nl.accountregister.shared.BadRequest when the register did not know them yet, or knew nothing that day
     */
    public PersonKnown on(Actor actor, long id, LocalDate day) {
        Person now = get(actor, id);
        AsOf asOf = past.asOf(day);
        Person then = find(List.of(id), asOf).stream().findFirst().orElseThrow(() -> new BadRequest("person.notYet", now.name(), day));
        return new PersonKnown(then, known.holdings(List.of(id), asOf), known.later(now, officers.rowsOf(List.of(id)), day));
    }

    private List<PersonRow> withHoldings(List<Person> found) {
        Map<Long, List<HoldingRow>> held = found.isEmpty() ? Map.of() : officers.rowsOf(found.stream().map(Person::id).toList()).stream()
            .filter(h -> !h.isOver(past.today())).collect(groupingBy(HoldingRow::personId));
        return found.stream().map(p -> new PersonRow(p, held.getOrDefault(p.id(), List.of()))).toList();
    }

    /** How many there are of a kind, for who sees everything. */
    public long count(Actor actor, PersonFilter filter) {
        Permission.SEE_EVERYTHING.require(actor);
        return search.count(filter, past.asOf(filter.day()));
    }

    /** One medewerker: oneself, or anybody for who sees everything. @throws NotFound also when the actor may not know */
    public Person get(Actor actor, long id) {
        if (!Permission.SEE_EVERYTHING.heldBy(actor) && !actor.is(id)) {
            throw new NotFound();
        }
        return get(id);
    }

    /** The functions of a medewerker, those without an end first, then the latest; rights as {@link #get(Actor, long)}. */
    public List<HoldingRow> holdings(Actor actor, long id) {
        get(actor, id);
        return officers.rowsOf(List.of(id));
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

    /** Some medewerkers as the register knew them; nobody of whom it did not know. */
    public List<Person> find(Collection<Long> ids, AsOf asOf) {
        return ids.isEmpty() ? List.of() : asOf.isNow() ? find(ids) : known.people(ids, asOf);
    }

    /** System call: everybody, who has left too, for who looks thousands up by name. */
    public List<Person> everyone() {
        return people.findAll();
    }

    /**
     * Some of who is in service today, by name, with what they hold; for who chooses a colleague.
     *
     * @param namePart empty for everyone
     * @param size     how many at most
     */
    public List<PersonRow> colleagues(Actor actor, String namePart, int size) {
        Permission.SIGNED_IN.require(actor);
        String like = Where.anywhere(namePart.strip());
        return withHoldings(people.inServiceLike(past.today(), like, size));
    }

    /** Whether an address is that of somebody in service today, whatever its capitals. */
    public boolean hasAddress(String email) {
        return people.withEmail(email.toLowerCase(Locale.ROOT)).filter(p -> p.isInService(past.today())).isPresent();
    }

    public boolean isInService(long id) {
        return find(id).filter(p -> p.isInService(past.today())).isPresent();
    }

    /**
     * The locations that an actor answers for today: those of the officers that their person holds, all of a region
     * for who holds one for the region. A person who left holds nothing any more.
     */
    public Set<Long> ownLocations(Actor actor) {
        if (actor.personId() == null || !isInService(actor.personId())) {
            return Set.of();
        }
        return officers.locationsOf(actor.personId(), past.today());
    }

    /**
     * Who answers for these locations today: those with a function for the location itself first, then those of its region.
     * A requester is told so of own locations only.
     */
    public List<LocationHolder> holdersAt(Actor actor, Collection<Long> locations) {
        return holdersAt(actor, locations, AsOf.NOW);
    }

    /** The same as the register knew it; who is told so is decided by today. */
    public List<LocationHolder> holdersAt(Actor actor, Collection<Long> locations, AsOf asOf) {
        Permission.SIGNED_IN.require(actor);
        Set<Long> seen = new TreeSet<>(locations);
        if (!Permission.SEE_EVERYTHING.heldBy(actor)) {
            seen.retainAll(ownLocations(actor));
        }
        return seen.isEmpty() ? List.of() : asOf.isNow() ? officers.holdersAt(seen, past.today()) : known.holdersAt(seen, asOf);
    }

    /** Whether the actor is told who answers for a location. */
    public boolean seesHoldersAt(Actor actor, long location) {
        return Permission.SEE_EVERYTHING.heldBy(actor) || ownLocations(actor).contains(location);
    }

    /** The managers above a location: who holds an officer for its region today. */
    public List<Person> managersOf(Location location) {
        return location.regionId() == null ? List.of() : people.holdersForRegion(location.regionId(), past.today());
    }

    /** The managers of some regions, as {@link #managersOf}: their numbers by region, by their names; a region without any is left out. */
    public Map<Long, List<Long>> managersOfRegions(Collection<Long> regions) {
        return regions.isEmpty() ? Map.of() : officers.holdersFor(regions, past.today()).stream()
            .collect(groupingBy(PersonOfficerRepository.RegionHolder::regionId, mapping(PersonOfficerRepository.RegionHolder::personId, toList())));
    }

    /** System call. */
    @Transactional
    public Person add(Person person) {
        Person saved = people.save(person);
        events.publishEvent(new PeopleChanged(Set.of(saved.id())));
        return saved;
    }

    /** System call. */
    @Transactional
    public PersonOfficer add(PersonOfficer officer) {
        PersonOfficer saved = officers.save(officer);
        events.publishEvent(new PeopleChanged(Set.of(saved.personId())));
        return saved;
    }
}
