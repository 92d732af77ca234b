package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a list of requests is narrowed to; null where it is not.
 *
 * @param statuses empty for all
 * @param late     whether the term has passed (te laat)
 * @param mine     only those that the actor asked
 * @param waitsFor the department that has yet to decide
 * @param day      peildatum: the day at the end of which it holds; null for today
 */
public record RequestFilter(Set<RequestStatus> statuses, @Nullable String platform, @Nullable Long locationId, @Nullable Boolean late,
                            boolean mine, @Nullable String waitsFor, @Nullable LocalDate day) {

    /** By what a list may be sorted; "-" before it turns it round. */
    public static final List<String> SORTS = List.of("besluitVoor", "-besluitVoor", "naam", "-naam", "status", "-status",
        "ingediendOp", "-ingediendOp", "gewijzigdOp", "-gewijzigdOp");

    public RequestFilter {
        statuses = Set.copyOf(statuses);
    }

    /** A filter of today. */
    public RequestFilter(Set<RequestStatus> statuses, @Nullable String platform, @Nullable Long locationId, @Nullable Boolean late, boolean mine,
                         @Nullable String waitsFor) {
        this(statuses, platform, locationId, late, mine, waitsFor, null);
    }

    /** A filter of today on everything but the department. */
    public RequestFilter(Set<RequestStatus> statuses, @Nullable String platform, @Nullable Long locationId, @Nullable Boolean late, boolean mine) {
        this(statuses, platform, locationId, late, mine, null);
    }
}
