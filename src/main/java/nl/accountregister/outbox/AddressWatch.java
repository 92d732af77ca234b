package nl.accountregister.outbox;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.person.PeopleChanged;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;

import java.util.List;
import java.util.Map;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** Hears that people changed: a fault of an address that its medewerker does not have any more is over. */
@Singleton
class AddressWatch {

    private final AddressFaultRepository repository;
    private final AddressFaults faults;
    private final People people;

    AddressWatch(AddressFaultRepository repository, AddressFaults faults, People people) {
        this.repository = repository;
        this.faults = faults;
        this.people = people;
    }

    @EventListener
    void on(PeopleChanged event) {
        List<AddressFault> open = event.personIds().isEmpty() ? List.of() : repository.openOf(event.personIds());
        if (!open.isEmpty()) {
            Map<Long, Person> byId = people.find(open.stream().map(AddressFault::personId).distinct().toList()).stream()
                .collect(toMap(Person::id, identity()));
            open.stream().filter(fault -> !has(byId.get(fault.personId()), fault.address())).forEach(fault -> faults.clear(Actor.SYSTEM, fault));
        }
    }

    private static boolean has(Person person, String address) {
        return person != null && address.equalsIgnoreCase(person.email());
    }
}
