package nl.accountregister.timeline;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.signal.SignalEventKind;
import nl.accountregister.signal.SignalKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Gebeurtenis in the course of an account.
 *
 * @param id of the row that tells of it; unique together with the kind
 * @param by who did it; null for the register itself
 */
public record Happening(HappeningKind kind, long id, Instant at, @Nullable String by, Facts facts) {

    /** What there is to say of it. Free text and addresses are null for who does not see the account in full. */
    public sealed interface Facts permits Changed, Reviewed, Acted, Reminded, Signalled {
    }

    /** A change as the audit log has it. */
    public record Changed(AuditEntry entry) implements Facts {
    }

    /**
     * A review, and what became of it.
     *
     * @param outcome code of the outcome
     * @param partial whether it was a part of a review
     * @param waits   whether it waits for a second reviewer
     * @param agrees  what the second reviewer said; null while nobody did
     * @param words   remark, or the reason of the second reviewer or of taking it back
     */
    public record Reviewed(LocalDate dueOn, String outcome, boolean partial, boolean waits, @Nullable Boolean agrees, @Nullable LocalDate nextOn,
                           @Nullable String words) implements Facts {
    }

    /**
     * An action.
     *
     * @param who    must do it; null when communications must
     * @param done   whether it was done; false when it was dropped; null when it is about the asking
     * @param answer what was done, or why it need not be
     */
    public record Acted(@Nullable String what, @Nullable String who, LocalDate dueOn, @Nullable Boolean done, @Nullable String answer) implements Facts {
    }

    /**
     * Something about a melding.
     *
     * @param code  of the outcome or the result; null where there is none
     * @param onDay day that it is about; null where there is none
     */
    public record Signalled(String reference, SignalKind about, SignalEventKind what, @Nullable String code, @Nullable LocalDate onDay) implements Facts {
    }

    /**
     * A reminder.
     *
     * @param action what it reminds of; null for a review, and for who may not read it
     * @param review whether it is about a review, and not about an action
     * @param step   days after the date; negative before it
     * @param told   to whom it went; empty when nobody could be told
     */
    public record Reminded(boolean review, @Nullable String action, LocalDate dueOn, int step, List<Told> told) implements Facts {
    }

    /**
     * A message of a reminder.
     *
     * @param cause     why it fell to them, as a code; null when the step names them
     * @param insteadOf from whom it fell
     * @param at        when it was settled; null while it waits
     * @param error     the words of the mail server
     */
    public record Told(String name, @Nullable String address, OutboxStatus status, @Nullable String cause, @Nullable String insteadOf,
                       @Nullable Instant at, @Nullable String error) {
    }
}
