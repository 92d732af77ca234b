package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail.Recipient;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;

/** Who gets a letter about which regions. */
@Singleton
class LetterReceivers {

    private final LateRepository late;
    private final Reachability reachability;

    LetterReceivers(LateRepository late, Reachability reachability) {
        this.late = late;
        this.reachability = reachability;
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

    /**
     * Of one month.
     *
     * @param to in the order of their regions
     * @param nobody whether there is something to write, and nobody to write to
     */
    record Receivers(List<To> to, boolean nobody) {
    }

    Receivers of(LocalDate day) {
        Set<Long> regions = new TreeSet<>(late.regions(day.minusDays(WeeklyDigest.LONG)));
        Reachability.Known known = reachability.on(day);
        known.aroundRegions(regions);
        Map<Long, To> byNumber = new LinkedHashMap<>();
        for (long region : regions) {
            Map<ReminderRecipient, Reach> parts = new EnumMap<>(ReminderRecipient.class);
            parts.put(ReminderRecipient.MANAGER, known.managers(known.managersOf(region), Set.of()));
            parts.put(ReminderRecipient.COMMUNICATIONS, known.communications(Set.of()));
            for (Receiver receiver : FallThrough.receivers(Set.of(ReminderRecipient.MANAGER), parts)) {
                To to = byNumber.computeIfAbsent(receiver.number(), number -> new To(receiver.recipient(), new TreeSet<>(), new TreeSet<>()));
                (receiver.cause() == null ? to.own() : to.standIn()).add(region);
            }
        }
        return new Receivers(List.copyOf(byNumber.values()), !regions.isEmpty() && byNumber.isEmpty());
    }
}
