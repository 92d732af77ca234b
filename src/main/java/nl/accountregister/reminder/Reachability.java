package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.AddressFaults;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.person.Absence;
import nl.accountregister.person.Absences;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/**
 * Who has which part on a day and can be reached: in service, not absent, with an address that works. People are read for
 * many reminders at once.
 */
@Singleton
class Reachability {

    private final People people;
    private final Absences absences;
    private final AddressFaults faults;
    private final Locations locations;
    private final Profiles profiles;

    Reachability(People people, Absences absences, AddressFaults faults, Locations locations, Profiles profiles) {
        this.people = people;
        this.absences = absences;
        this.faults = faults;
        this.locations = locations;
        this.profiles = profiles;
    }

    /** What stays the same during a round: who manages what. */
    Places places() {
        return new Places(locations.all().stream().collect(toMap(Location::id, identity())));
    }

    /** Who is above the locations; read region by region when first asked for. */
    final class Places {
        private final Map<Long, Location> byId;
        private final Map<Long, List<Person>> managers = new HashMap<>();

        private Places(Map<Long, Location> byId) {
            this.byId = byId;
        }

        List<Person> managersOf(Long locationId) {
            Location place = locationId == null ? null : byId.get(locationId);
            return place == null || place.regionId() == null ? List.of() : managers.computeIfAbsent(place.regionId(), region -> people.managersOf(place));
        }
    }

    /** By their number, 0 for communications, whether they can be reached or not. */
    Map<Long, Recipient> recipients(Collection<Long> receivers) {
        Map<Long, Recipient> recipients = new HashMap<>();
        people.find(receivers).forEach(p -> recipients.put(p.id(), new Recipient(p.name(), p.email() == null ? "" : p.email(), p.id())));
        recipients.put(0L, communications());
        return recipients;
    }

    Map<Long, String> names(Collection<Long> ids) {
        return people.find(ids).stream().collect(toMap(Person::id, Person::name));
    }

    Recipient communications() {
        Profile.Contact contact = profiles.current().contact();
        return new Recipient(contact.department().in(Language.NL), contact.email(), null);
    }

    /** Everyone around some reminders. */
    Known around(Collection<OpenReminder> reminders, LocalDate day, Places places) {
        Stream<Long> named = reminders.stream().flatMap(r -> Stream.of(r.ownerId(), r.deputyId(), r.doerId())).filter(Objects::nonNull);
        Stream<Long> managers = reminders.stream().map(OpenReminder::locationId).filter(Objects::nonNull).distinct().flatMap(l -> places.managersOf(l).stream()).map(Person::id);
        return known(Stream.concat(named, managers).collect(toSet()), day, places);
    }

    Known known(Set<Long> ids, LocalDate day, Places places) {
        Map<Long, Person> byId = people.find(ids).stream().collect(toMap(Person::id, identity()));
        Map<Long, Absence> away = new HashMap<>(absences.on(day, ids));
        Set<Long> substitutes = away.values().stream().map(Absence::substituteId).filter(Objects::nonNull).collect(toSet());
        people.find(substitutes).forEach(person -> byId.put(person.id(), person));
        away.putAll(absences.on(day, substitutes));
        Recipient communications = communications();
        Set<String> faulty = faults.faulty(Stream.concat(Stream.of(communications.address()), byId.values().stream().map(Person::email)).filter(Objects::nonNull).collect(toSet()));
        return new Known(new Standing(day, byId, away, faulty), places, communications);
    }

    /** What is known of people on a day. */
    private record Standing(LocalDate day, Map<Long, Person> byId, Map<Long, Absence> away, Set<String> faulty) {

        private boolean isFaulty(String address) {
            return faulty.contains(address);
        }
    }

    /** What is known of the people around some reminders. */
    static final class Known {
        private final Standing standing;
        private final Places places;
        private final Recipient communications;

        private Known(Standing standing, Places places, Recipient communications) {
            this.standing = standing;
            this.places = places;
            this.communications = communications;
        }

        /** @param refused numbers of receivers whose mail server has refused this reminder */
        Map<ReminderRecipient, Reach> of(OpenReminder reminder, Set<Long> refused) {
            Map<ReminderRecipient, Reach> parts = new EnumMap<>(ReminderRecipient.class);
            Reach communications = communications(refused);
            parts.put(ReminderRecipient.COMMUNICATIONS, communications);
            parts.put(ReminderRecipient.OWNER, person(reminder.ownerId(), refused));
            parts.put(ReminderRecipient.DEPUTY, person(reminder.deputyId(), refused));
            parts.put(ReminderRecipient.MANAGER, managers(places.managersOf(reminder.locationId()), refused));
            if (reminder.kind() == ReminderKind.ACTION) {
                parts.put(ReminderRecipient.DOER, reminder.doerId() == null ? communications : person(reminder.doerId(), refused));
            }
            return parts;
        }

        /** Who can be reached of some people, each or who substitutes them. */
        Reach managers(List<Person> some, Set<Long> refused) {
            List<Reach> each = some.stream().map(person -> person(person.id(), refused)).toList();
            List<Reach.To> reached = each.stream().flatMap(reach -> reach.people().stream()).toList();
            return !reached.isEmpty() ? Reach.of(reached) : each.isEmpty() ? Reach.nobody(FallCause.NONE, null) : each.get(0);
        }

        Reach communications(Set<Long> refused) {
            String address = communications.address();
            return address.isBlank() ? Reach.nobody(FallCause.NO_ADDRESS, null) : standing.isFaulty(address) ? Reach.nobody(FallCause.FAULTY_ADDRESS, null)
                : refused.contains(0L) ? Reach.nobody(FallCause.REFUSED, null) : Reach.of(List.of(Reach.To.self(communications)));
        }

        private Reach person(Long id, Set<Long> refused) {
            if (id == null || !standing.byId().containsKey(id)) {
                return Reach.nobody(FallCause.NONE, null);
            }
            Person person = standing.byId().get(id);
            FallCause cause = unreachable(person, refused);
            if (cause == null) {
                return Reach.of(List.of(Reach.To.self(recipient(person))));
            }
            Absence absence = standing.away().get(id);
            Person substitute = cause != FallCause.ABSENT || absence.substituteId() == null ? null : standing.byId().get(absence.substituteId());
            return substitute != null && unreachable(substitute, refused) == null
                ? Reach.of(List.of(new Reach.To(recipient(substitute), FallCause.SUBSTITUTE, id))) : Reach.nobody(cause, id);
        }

        private FallCause unreachable(Person person, Set<Long> refused) {
            return !person.isInService(standing.day()) ? FallCause.LEFT
                : standing.away().containsKey(person.id()) ? FallCause.ABSENT
                : person.email() == null || person.email().isBlank() ? FallCause.NO_ADDRESS
                : refused.contains(person.id()) ? FallCause.REFUSED
                : standing.isFaulty(person.email()) ? FallCause.FAULTY_ADDRESS : null;
        }

        /** Whoever shares the mailbox of communications reads what communications gets. */
        private Recipient recipient(Person person) {
            return person.email().equalsIgnoreCase(communications.address()) ? communications : new Recipient(person.name(), person.email(), person.id());
        }
    }
}
