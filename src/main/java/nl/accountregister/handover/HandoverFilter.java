package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;

/**
 * Filter of a list of overdrachten.
 *
 * @param status    null for every status
 * @param open      only those of which something may yet come
 * @param mine      only those from or to the reader, or proposed by the reader
 * @param waiting   only those that wait for the reader's answer
 * @param late      only those whose answer has been waited for too long
 * @param accountId null for every account
 */
public record HandoverFilter(@Nullable HandoverStatus status, boolean open, boolean mine, boolean waiting, boolean late, @Nullable Long accountId) {

    public static final HandoverFilter WAITING = new HandoverFilter(null, false, false, true, false, null);

    static HandoverFilter of(long accountId) {
        return new HandoverFilter(null, false, false, false, false, accountId);
    }
}
