package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.NotFound;

import java.util.List;
import java.util.Optional;

/** Twee versies of one plan to compare; the same one twice differs in nothing. */
public record TwoVersions(PlanVersion before, PlanVersion after) {

    /**
     * The versions with these numbers, the lower one as the former.
     *
     * @param from null for the version that was approved before the other one, or else the one before it
     * @param to   null for the latest
     * @throws NotFound when there is no such version
     */
    public static TwoVersions of(List<PlanVersion> latestFirst, @Nullable Long from, @Nullable Long to) {
        PlanVersion after = to == null ? latestFirst.stream().findFirst().orElseThrow(NotFound::new) : numbered(latestFirst, to);
        List<PlanVersion> earlier = latestFirst.stream().filter(v -> v.number() < after.number()).toList();
        Optional<PlanVersion> approved = earlier.stream().filter(v -> v.status() == PlanStatus.APPROVED).findFirst();
        PlanVersion before = from != null ? numbered(latestFirst, from) : approved.or(() -> earlier.stream().findFirst()).orElse(after);
        return before.number() <= after.number() ? new TwoVersions(before, after) : new TwoVersions(after, before);
    }

    private static PlanVersion numbered(List<PlanVersion> versions, long number) {
        return versions.stream().filter(v -> v.number() == number).findFirst().orElseThrow(NotFound::new);
    }
}
