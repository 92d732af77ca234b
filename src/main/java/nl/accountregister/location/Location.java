package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Locatie.
 *
 * @param closedOn the first day on which it is no longer there; null while it stays
 */
@MappedEntity("location")
public record Location(@Id @GeneratedValue @Nullable Long id, String name, LocationKind kind, @Nullable Long regionId,
                       @Nullable String town, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

    public boolean isOpen(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }

    public LocationStanding standing(LocalDate day) {
        if (!isOpen(day)) {
            return LocationStanding.CLOSED;
        }
        if (openedOn != null && day.isBefore(openedOn)) {
            return LocationStanding.COMING;
        }
        return closedOn == null ? LocationStanding.OPEN : LocationStanding.CLOSING;
    }

    /** The last day on which it is there, as people say it; null while it stays. */
    @Nullable
    public LocalDate lastDay() {
        return closedOn == null ? null : closedOn.minusDays(1);
    }

    /** The same with another last day. */
    Location until(@Nullable LocalDate lastDay) {
        return new Location(id, name, kind, regionId, town, openedOn, lastDay == null ? null : lastDay.plusDays(1));
    }

    /** What the audit log keeps. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("naam", name);
        facts.put("soort", kind.code());
        facts.put("regio", regionId);
        facts.put("plaats", town);
        facts.put("geopendOp", openedOn);
        facts.put("laatsteDag", lastDay());
        return facts;
    }
}
