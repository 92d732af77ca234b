package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Today;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has which part today and can be reached: in service, with an address. People and locations are read for many accounts at once. */
@Singleton
class Reachability {

    private final People people;
    private final Locations locations;
    private final Profiles profiles;
    private final Today today;

    Reachability(People people, Locations locations, Profiles profiles, Today today) {
        this.people = people;
        this.locations = locations;
        this.profiles = profiles;
        this.today = today;
    }

    /** What is known of the people around some accounts; managers are read when first asked for. */
    final class Known {
        private final Map<Long, Person> byId;
        private final Map<Long, Location> places;
        private final Map<Long, List<Recipient>> managers = new HashMap<>();

        private Known(Map<Long, Person> byId, Map<Long, Location> places) {
            this.byId = byId;
            this.places = places;
        }

        Map<ReminderRecipient, List<Recipient>> of(Candidate account) {
            Map<ReminderRecipient, List<Recipient>> reachable = new EnumMap<>(ReminderRecipient.class);
            reachable.put(ReminderRecipient.OWNER, reachable(Stream.of(account.ownerId()).map(byId::get)));
            reachable.put(ReminderRecipient.DEPUTY, reachable(Stream.ofNullable(account.deputyId()).map(byId::get)));
            reachable.put(ReminderRecipient.MANAGER, managers(account.locationId()));
            reachable.put(ReminderRecipient.COMMUNICATIONS, communications());
            return reachable;
        }

        String ownerName(Candidate account) {
            Person owner = byId.get(account.ownerId());
            return owner == null ? "" : owner.name();
        }

        private List<Recipient> managers(Long locationId) {
            Location place = locationId == null ? null : places.get(locationId);
            return place == null || place.regionId() == null ? List.of()
                : managers.computeIfAbsent(place.regionId(), region -> reachable(people.managersOf(place).stream()));
        }
    }

    Known around(Collection<Candidate> accounts) {
        List<Long> ids = accounts.stream().flatMap(a -> Stream.of(a.ownerId(), a.deputyId())).filter(Objects::nonNull).distinct().toList();
        return new Known(people.find(ids).stream().collect(Collectors.toMap(Person::id, p -> p)),
            accounts.isEmpty() ? Map.of() : locations.all().stream().collect(Collectors.toMap(Location::id, l -> l)));
    }

    private List<Recipient> reachable(Stream<Person> some) {
        return some.filter(p -> p != null && p.isInService(today.date()) && p.email() != null && !p.email().isBlank())
            .map(p -> new Recipient(p.name(), p.email(), p.id())).toList();
    }

    private List<Recipient> communications() {
        Profile.Contact contact = profiles.current().contact();
        return contact.email().isBlank() ? List.of() : List.of(new Recipient(contact.department().in(Language.NL), contact.email(), null));
    }
}
