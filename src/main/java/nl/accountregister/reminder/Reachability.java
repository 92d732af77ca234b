package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;
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

    /** Nobody yet; who is asked about is read, and kept for as long as a round goes on. */
    Known on(LocalDate day) {
        Profile.Contact contact = profiles.current().contact();
        return new Known(day, new Recipient(contact.department().in(Language.NL), contact.email(), null));
    }

    /** What is known of people on a day. */
    final class Known {
        private final LocalDate day;
        private final Recipient communications;
        private final Map<Long, Person> byId = new HashMap<>();
        /** Whose absence and substitute have been looked up; a substitute is in {@link #byId} before that. */
        private final Set<Long> asked = new HashSet<>();
        private final Map<Long, Absence> away = new HashMap<>();
        private final Set<String> faulty = new HashSet<>();
        private final Map<Long, Reach> reaches = new HashMap<>();
        private final Map<Long, Location> places;
        /** By the number of their region. */
        private final Map<Long, List<Long>> managers = new HashMap<>();

        private Known(LocalDate day, Recipient communications) {
            this.day = day;
            this.communications = communications;
            this.places = locations.all().stream().collect(toMap(Location::id, identity()));
            faulty.addAll(faults.faulty(List.of(communications.address())));
        }

        /** Reads everyone around some reminders. */
        void around(Collection<OpenReminder> reminders) {
            Stream<Long> named = reminders.stream().flatMap(r -> Stream.of(r.ownerId(), r.deputyId(), r.doerId())).filter(Objects::nonNull);
            Set<Long> regions = reminders.stream().map(reminder -> region(reminder.locationId())).filter(Objects::nonNull).collect(toSet());
            manage(regions);
            read(Stream.concat(named, regions.stream().flatMap(region -> managersOf(region).stream())).collect(toSet()));
        }

        /** Reads who manages some regions, and who substitutes them. */
        void aroundRegions(Set<Long> regions) {
            manage(regions);
            read(regions.stream().flatMap(region -> managersOf(region).stream()).collect(toSet()));
        }

        private void manage(Set<Long> regions) {
            Set<Long> unknown = regions.stream().filter(region -> !managers.containsKey(region)).collect(toSet());
            unknown.forEach(region -> managers.put(region, List.of()));
            managers.putAll(people.managersOfRegions(unknown));
        }

        /** Reads some people, and who substitutes those of them who are away. */
        void read(Set<Long> ids) {
            Set<Long> unknown = ids.stream().filter(asked::add).collect(toSet());
            people.find(unknown).forEach(person -> byId.put(person.id(), person));
            away.putAll(absences.on(day, unknown));
            Set<Long> substitutes = unknown.stream().map(away::get).filter(Objects::nonNull).map(Absence::substituteId)
                .filter(id -> id != null && !byId.containsKey(id)).collect(toSet());
            people.find(substitutes).forEach(person -> byId.put(person.id(), person));
            away.putAll(absences.on(day, substitutes));
            faulty.addAll(faults.faulty(Stream.concat(unknown.stream(), substitutes.stream()).map(byId::get).filter(Objects::nonNull).map(Person::email)
                .filter(Objects::nonNull).toList()));
        }

        /** Numbers of who manages a region; nobody does for none. */
        List<Long> managersOf(@Nullable Long region) {
            return region == null ? List.of() : managers.getOrDefault(region, List.of());
        }

        private Long region(@Nullable Long locationId) {
            Location place = locationId == null ? null : places.get(locationId);
            return place == null ? null : place.regionId();
        }

        /** By their number, 0 for communications. */
        Recipient recipient(long receiver) {
            return receiver == 0 ? communications : recipient(byId.get(receiver));
        }

        String name(long person) {
            return byId.containsKey(person) ? byId.get(person).name() : "";
        }

        /** @param refused numbers of receivers whose mail server has refused this reminder */
        Map<ReminderRecipient, Reach> of(OpenReminder reminder, Set<Long> refused) {
            Map<ReminderRecipient, Reach> parts = new EnumMap<>(ReminderRecipient.class);
            Reach everyone = communications(refused);
            parts.put(ReminderRecipient.COMMUNICATIONS, everyone);
            parts.put(ReminderRecipient.OWNER, person(reminder.ownerId(), refused));
            parts.put(ReminderRecipient.DEPUTY, person(reminder.deputyId(), refused));
            parts.put(ReminderRecipient.MANAGER, managers(managersOf(region(reminder.locationId())), refused));
            if (reminder.kind() == ReminderKind.ACTION) {
                parts.put(ReminderRecipient.DOER, reminder.doerId() == null ? everyone : person(reminder.doerId(), refused));
            }
            return parts;
        }

        /**
         * Who is reminded of a review that was done and waits for a second person: of those whom the step names the owner or
         * deputy who did not do it, else communications; never who did it.
         */
        List<Receiver> seconds(OpenReminder reminder, Set<ReminderRecipient> step, Set<Long> refused) {
            Map<ReminderRecipient, Reach> parts = new EnumMap<>(of(reminder, refused));
            parts.remove(ReminderRecipient.MANAGER);
            Set<ReminderRecipient> named = EnumSet.noneOf(ReminderRecipient.class);
            named.addAll(step);
            named.retainAll(parts.keySet());
            if (Objects.equals(reminder.ownerId(), reminder.doneBy())) {
                leave(ReminderRecipient.OWNER, named, parts);
            }
            if (reminder.deputyId() == null || reminder.deputyId().equals(reminder.doneBy())) {
                leave(ReminderRecipient.DEPUTY, named, parts);
            }
            if (named.isEmpty()) {
                named.add(ReminderRecipient.COMMUNICATIONS);
            }
            // Who did it may stand in for the other.
            parts.replaceAll((part, reach) -> reach.people().stream().anyMatch(to -> reminder.doneBy() != null && reminder.doneBy().equals(to.recipient().personId()))
                ? Reach.nobody(FallCause.NONE, null) : reach);
            return FallThrough.receivers(named, parts);
        }

        private static void leave(ReminderRecipient part, Set<ReminderRecipient> named, Map<ReminderRecipient, Reach> parts) {
            named.remove(part);
            parts.remove(part);
        }

        /** Who can be reached of some people, each or who substitutes them; who is one of them comes before who substitutes another. */
        Reach managers(List<Long> some, Set<Long> refused) {
            List<Reach> each = some.stream().map(person -> person(person, refused)).toList();
            List<Reach.To> reached = each.stream().flatMap(reach -> reach.people().stream()).sorted(comparing(to -> to.cause() != null)).toList();
            return !reached.isEmpty() ? Reach.of(reached) : each.isEmpty() ? Reach.nobody(FallCause.NONE, null) : each.get(0);
        }

        Reach communications(Set<Long> refused) {
            String address = communications.address();
            return address.isBlank() ? Reach.nobody(FallCause.NO_ADDRESS, null) : faulty.contains(address) ? Reach.nobody(FallCause.FAULTY_ADDRESS, null)
                : refused.contains(0L) ? Reach.nobody(FallCause.REFUSED, null) : Reach.of(List.of(Reach.To.self(communications)));
        }

        private Reach person(@Nullable Long id, Set<Long> refused) {
            if (id == null || !byId.containsKey(id)) {
                return Reach.nobody(FallCause.NONE, null);
            }
            return refused.isEmpty() ? reaches.computeIfAbsent(id, person -> look(person, refused)) : look(id, refused);
        }

        private Reach look(long id, Set<Long> refused) {
            Person person = byId.get(id);
            FallCause cause = unreachable(person, refused);
            if (cause == null) {
                return Reach.of(List.of(Reach.To.self(recipient(person))));
            }
            Absence absence = away.get(id);
            Person substitute = cause != FallCause.ABSENT || absence.substituteId() == null ? null : byId.get(absence.substituteId());
            return substitute != null && unreachable(substitute, refused) == null
                ? Reach.of(List.of(new Reach.To(recipient(substitute), FallCause.SUBSTITUTE, id))) : Reach.nobody(cause, id);
        }

        private FallCause unreachable(Person person, Set<Long> refused) {
            return !person.isInService(day) ? FallCause.LEFT
                : away.containsKey(person.id()) ? FallCause.ABSENT
                : person.email() == null || person.email().isBlank() ? FallCause.NO_ADDRESS
                : refused.contains(person.id()) ? FallCause.REFUSED
                : faulty.contains(person.email()) ? FallCause.FAULTY_ADDRESS : null;
        }

        /** Whoever shares the mailbox of communications reads what communications gets. */
        private Recipient recipient(Person person) {
            return person.email().equalsIgnoreCase(communications.address()) ? communications : new Recipient(person.name(), person.email(), person.id());
        }
    }
}
