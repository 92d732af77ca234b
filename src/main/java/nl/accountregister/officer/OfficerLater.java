package nl.accountregister.officer;

import java.time.Instant;

/** Later bekend geworden: a row of the table that holds on a day of the past otherwise than was known then. @param since when it was written down */
public record OfficerLater(Officer officer, Kind kind, Instant since) {

    /** It holds that day, it says something else, or it does not hold. */
    public enum Kind { ADDED, CHANGED, GONE }
}
