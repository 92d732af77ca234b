package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

/**
 * Something happened to a herziening or one of its acties. Published inside the transaction of the change.
 *
 * @param actionId the actie that ended; null for what happens to the review itself
 */
public record ReviewChanged(long accountId, long reviewId, @Nullable Long actionId, What what) {

    /** What happened. */
    public enum What {
        /** Stored and in force. A review that a second person agrees to is done then, not before. */
        DONE,
        /** Stored; a second person has yet to look. The date has not moved. */
        AWAITING_SECOND,
        /** The second person returned it: the date stands, and its acties are dropped. */
        RETURNED,
        /** Taken back: the date is what it was, and its open acties are dropped. */
        WITHDRAWN,
        /** An actie was done or dropped. */
        ACTION_FINISHED
    }
}
