package nl.accountregister.organisation;

import io.micronaut.core.annotation.Nullable;

import java.util.Map;

/**
 * Ritme of the herzieningen.
 *
 * @param months  months between two reviews, unless the kind or the account has its own
 * @param perKind months between two reviews of a kind of account; a kind may be missing
 * @param from    from which day the next one is counted
 */
public record ReviewRhythm(int months, Map<AccountKind, Integer> perKind, ReviewFrom from) {

    public ReviewRhythm {
        perKind = Map.copyOf(perKind);
    }

    /** Months between two reviews of an account of this kind; null is a kind that is not known yet. */
    public int months(@Nullable AccountKind kind) {
        return kind == null ? months : perKind.getOrDefault(kind, months);
    }
}
