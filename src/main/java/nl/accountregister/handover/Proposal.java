package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;
import nl.accountregister.person.Person;

import java.time.LocalDate;

/**
 * Voorstel that keeps the rules, to be looked at before it is made.
 *
 * @param deputy who will be deputy; null when there will be none
 */
public record Proposal(Account account, Person newOwner, @Nullable Person deputy, @Nullable Long newDeputyId, LocalDate effectiveOn,
                       OldAccess oldAccess, String note) {

    /** The deputy after a handover: who was chosen, else who it is already, unless that is the new owner. */
    @Nullable
    static Long deputyAfter(Account account, long newOwnerId, @Nullable Long chosen) {
        Long deputy = chosen == null ? account.deputyId() : chosen;
        return deputy == null || deputy == newOwnerId ? null : deputy;
    }
}
