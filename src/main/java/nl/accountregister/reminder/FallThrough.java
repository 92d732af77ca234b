package nl.accountregister.reminder;

import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail.Recipient;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static nl.accountregister.organisation.ReminderRecipient.DEPUTY;
import static nl.accountregister.organisation.ReminderRecipient.OWNER;

/**
 * Regel: a step never reaches nobody. What is for someone who cannot be reached falls to the next: owner, deputy,
 * manager, communications. A deputy only stands in for the owner, so where the owner gets the mail a missing deputy
 * falls to no one. Nobody gets a step twice, whatever parts they have.
 */
final class FallThrough {

    private FallThrough() {
    }

    /**
     * Who gets a step.
     *
     * @param named     whom the step names
     * @param reachable who can be reached today in each part; a part that is missing or empty has nobody
     * @return empty only when nobody can be reached at all
     */
    static List<Receiver> receivers(Set<ReminderRecipient> named, Map<ReminderRecipient, List<Recipient>> reachable) {
        Map<ReminderRecipient, Boolean> standIns = new EnumMap<>(ReminderRecipient.class);
        for (ReminderRecipient part : ReminderRecipient.values()) {
            if (!named.contains(part)) {
                continue;
            }
            if (has(reachable, part)) {
                standIns.put(part, false);
            } else if (part != DEPUTY || !(named.contains(OWNER) && has(reachable, OWNER))) {
                next(part, reachable, standIns);
            }
        }
        Map<String, Receiver> byAddress = new LinkedHashMap<>();
        standIns.forEach((part, standIn) -> reachable.get(part).forEach(recipient ->
            byAddress.putIfAbsent(recipient.address().toLowerCase(Locale.ROOT), new Receiver(recipient, part, standIn))));
        return List.copyOf(byAddress.values());
    }

    private static void next(ReminderRecipient part, Map<ReminderRecipient, List<Recipient>> reachable, Map<ReminderRecipient, Boolean> standIns) {
        for (ReminderRecipient other : ReminderRecipient.values()) {
            if (other.ordinal() > part.ordinal() && has(reachable, other)) {
                standIns.putIfAbsent(other, true);
                return;
            }
        }
    }

    private static boolean has(Map<ReminderRecipient, List<Recipient>> reachable, ReminderRecipient part) {
        return !reachable.getOrDefault(part, List.of()).isEmpty();
    }
}
