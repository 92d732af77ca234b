package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Filter of a list of overdrachten.
 *
 * @param status    null for every status
 * @param open      only those of which something may yet come
 * @param mine      only those from or to the reader, or proposed by the reader
 * @param waiting   only those that wait for the reader's answer
 * @param late      only those whose answer has been waited for too long
 * @param accountId null for every account
 * @param day       peildatum: the day at the end of which it holds; null for today
 */
public record HandoverFilter(@Nullable HandoverStatus status, boolean open, boolean mine, boolean waiting, boolean late, @Nullable Long accountId,
                             @Nullable LocalDate day) {

    public static final HandoverFilter WAITING = new HandoverFilter(null, false, false, true, false, null);

    /** A filter of today. */
    public HandoverFilter(@Nullable HandoverStatus status, boolean open, boolean mine, boolean waiting, boolean late, @Nullable Long accountId) {
        this(status, open, mine, waiting, late, accountId, null);
    }

    static HandoverFilter of(long accountId) {
        return new HandoverFilter(null, false, false, false, false, accountId);
    }
}
