package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.person.Person;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/** Who gets a letter about which regions. */
@Singleton
class LetterReceivers {

    private final LateRepository late;
    private final Reachability reachability;
    private final Locations locations;

    LetterReceivers(LateRepository late, Reachability reachability, Locations locations) {
        this.late = late;
        this.reachability = reachability;
        this.locations = locations;
    }

    /**
     * A receiver of a letter.
     *
     * @param own     numbers of the regions that they manage; 0 stands for locations that are in none
     * @param standIn numbers of the regions of which the managers cannot be reached
     */
    record To(Recipient recipient, Set<Long> own, Set<Long> standIn) {

        long number() {
            return recipient.personId() == null ? 0 : recipient.personId();
        }

        Set<Long> regions() {
            return Stream.concat(own.stream(), standIn.stream()).collect(toSet());
        }
    }

    /** In the order of their regions; empty when nothing is very late, or nobody can be reached. */
    List<To> of(LocalDate day) {
        Map<Long, To> byNumber = new LinkedHashMap<>();
        Map<Long, List<Location>> places = locations.all().stream().collect(groupingBy(l -> l.regionId() == null ? 0L : l.regionId()));
        Reachability.Known known = reachability.on(day);
        for (long region : new TreeSet<>(late.regions(day.minusDays(WeeklyDigest.LONG)))) {
            List<Person> managers = known.managersOf(places.get(region).get(0).id());
            known.read(managers.stream().map(Person::id).collect(toSet()));
            Map<ReminderRecipient, Reach> parts = new EnumMap<>(ReminderRecipient.class);
            parts.put(ReminderRecipient.MANAGER, known.managers(managers, Set.of()));
            parts.put(ReminderRecipient.COMMUNICATIONS, known.communications(Set.of()));
            for (Receiver receiver : FallThrough.receivers(Set.of(ReminderRecipient.MANAGER), parts)) {
                To to = byNumber.computeIfAbsent(receiver.number(), number -> new To(receiver.recipient(), new TreeSet<>(), new TreeSet<>()));
                (receiver.cause() == null ? to.own() : to.standIn()).add(region);
            }
        }
        return List.copyOf(byNumber.values());
    }

    /** Whether there is something to write, and nobody to write to. */
    boolean nobody(LocalDate day) {
        return !late.regions(day.minusDays(WeeklyDigest.LONG)).isEmpty() && of(day).isEmpty();
    }
}
