package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Item of the population of a control: one account, place, leave or decision, as the register knew it at the end of the
 * peildatum.
 *
 * @param key         what names it for ever, such as {@code account-12}; the sample is drawn by it
 * @param subjectId   number of what it leads to: an account, a request, a leave; null for a place
 * @param subject     what that is
 * @param name        what it is called, on that day
 * @param who         the person whom it concerns; null when it concerns none
 * @param other       a second person or a code, as the control means it; null when there is none
 * @param day         the day on which it counts; null when it has none
 * @param otherDay    a second day; null when there is none
 * @param fault       why it is an exception; null when it is none
 * @param exemptUntil last day of the ontheffing that it had on the peildatum; null when it had none
 */
public record ControlItem(String key, Subject subject, @Nullable Long subjectId, String name, @Nullable String platform, @Nullable String who,
                          @Nullable String other, @Nullable LocalDate day, @Nullable LocalDate otherDay, @Nullable ControlFault fault,
                          @Nullable LocalDate exemptUntil) {

    /** What an item leads to. */
    public enum Subject { ACCOUNT, REQUEST, LEAVING, PLACE }

    /** Whether it counts against the register: an exception without an ontheffing. */
    public boolean isOpen() {
        return fault != null && exemptUntil == null;
    }
}
