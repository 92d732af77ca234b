package nl.accountregister.officer;

import java.time.LocalDate;
import java.util.List;

/**
 * Functionaris through time.
 *
 * @param id      for the audit log
 * @param version to send along with a change, so that nobody overwrites what somebody else changed meanwhile
 * @param all     every version of the row, the earliest first; never empty
 */
public record OfficerHistory(long id, int version, List<OfficerVersion> all) {

    /** The version of a day, or else the one that comes after it, or else the last. */
    public OfficerVersion at(LocalDate day) {
        return all.stream().filter(v -> v.holdsOn(day)).findFirst()
            .or(() -> all.stream().filter(v -> v.validFrom().isAfter(day)).findFirst()).orElseGet(() -> all.get(all.size() - 1));
    }

    /** The version that was written down last. */
    public OfficerVersion latest() {
        return all.stream().max((one, other) -> one.recordedAt().compareTo(other.recordedAt())).orElseThrow();
    }
}
