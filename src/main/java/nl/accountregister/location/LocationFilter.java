package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Filter of a list of locaties; null does not filter.
 *
 * @param query part of a name or town
 * @param among only these, by id
 * @param day   peildatum: the day at the end of which it holds; null for today
 */
public record LocationFilter(@Nullable LocationStanding standing, @Nullable LocationKind kind, @Nullable Long regionId, @Nullable String query,
                             @Nullable Set<Long> among, @Nullable LocalDate day) {

    /** What a list can be sorted by; with "-" the other way round. */
    public static final List<String> SORTS = List.of("naam", "-naam", "plaats", "-plaats", "regio", "-regio");
}
