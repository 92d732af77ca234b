package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReminderRecipient;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static nl.accountregister.organisation.ReminderRecipient.DEPUTY;
import static nl.accountregister.organisation.ReminderRecipient.OWNER;

/**
 * Regel: a step never reaches nobody. What is for someone who cannot be reached falls to the next: doer, owner, deputy,
 * manager, communications. A deputy only stands in for the owner, so where the owner gets the mail a missing deputy
 * falls to no one. Nobody gets a step twice, whatever parts they have.
 */
final class FallThrough {

    private record Fall(@Nullable FallCause cause, @Nullable Long insteadOf) {

        private static final Fall NO = new Fall(null, null);
    }

    private FallThrough() {
    }

    /**
     * Who gets a step.
     *
     * @param named whom the step names
     * @param parts who can be reached today in each part; a part that is missing has nobody
     * @return empty only when nobody can be reached at all
     */
    static List<Receiver> receivers(Set<ReminderRecipient> named, Map<ReminderRecipient, Reach> parts) {
        Map<ReminderRecipient, Fall> chosen = new EnumMap<>(ReminderRecipient.class);
        for (ReminderRecipient part : ReminderRecipient.values()) {
            if (!named.contains(part)) {
                continue;
            }
            if (somebody(parts, part)) {
                chosen.put(part, Fall.NO);
            } else if (part != DEPUTY || !(named.contains(OWNER) && somebody(parts, OWNER))) {
                next(part, parts, chosen);
            }
        }
        Map<String, Receiver> byAddress = new LinkedHashMap<>();
        chosen.forEach((part, fall) -> parts.get(part).people().forEach(to -> byAddress.putIfAbsent(to.recipient().address().toLowerCase(Locale.ROOT),
            new Receiver(to.recipient(), part, fall.cause() == null ? to.cause() : fall.cause(), fall.cause() == null ? to.insteadOf() : fall.insteadOf()))));
        return List.copyOf(byAddress.values());
    }

    private static void next(ReminderRecipient part, Map<ReminderRecipient, Reach> parts, Map<ReminderRecipient, Fall> chosen) {
        for (ReminderRecipient other : ReminderRecipient.values()) {
            if (other.ordinal() > part.ordinal() && somebody(parts, other)) {
                Reach missed = parts.get(part);
                chosen.putIfAbsent(other, missed == null || missed.cause() == null ? new Fall(FallCause.NONE, null) : new Fall(missed.cause(), missed.insteadOf()));
                return;
            }
        }
    }

    private static boolean somebody(Map<ReminderRecipient, Reach> parts, ReminderRecipient part) {
        return parts.containsKey(part) && parts.get(part).somebody();
    }
}
