package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.outbox.Mail.Recipient;

import java.util.List;

/**
 * Bereikbaarheid of one part of a ladder, such as the owner of an account, today.
 *
 * @param people    who can be reached; a substitute stands in the place of who is absent
 * @param cause     why nobody can; null when somebody can
 * @param insteadOf number of the person who cannot be reached; null when somebody can, or nobody has been named
 */
record Reach(List<To> people, @Nullable FallCause cause, @Nullable Long insteadOf) {

    /** Somebody who can be reached, and whom they substitute. */
    record To(Recipient recipient, @Nullable FallCause cause, @Nullable Long insteadOf) {

        static To self(Recipient recipient) {
            return new To(recipient, null, null);
        }
    }

    static Reach of(List<To> people) {
        return new Reach(people, null, null);
    }

    static Reach nobody(FallCause cause, @Nullable Long insteadOf) {
        return new Reach(List.of(), cause, insteadOf);
    }

    boolean somebody() {
        return !people.isEmpty();
    }
}
