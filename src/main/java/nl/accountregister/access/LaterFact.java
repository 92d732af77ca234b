package nl.accountregister.access;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Later bekend geworden: what a day of the past was like otherwise than the register knew at its end.
 *
 * @param accountName  the account's name as it is now
 * @param role         of the right that it is about; null when it is about somebody's being in service
 * @param holds        whether the right did hold that day, or the person was in service; else it did not
 * @param day          the day on which it began, when it holds; else its last day, if that is known
 * @param since        the moment from which the register knew
 */
public record LaterFact(long accountId, String accountName, String person, @Nullable AccessRole role, boolean holds, @Nullable LocalDate day,
                        Instant since) {

    /** Key of the sentence that says it; its arguments are the person, the role and the day. */
    public String key() {
        return "access.later." + (role == null ? "service" : "grant") + (holds ? ".yes" : ".no");
    }
}
