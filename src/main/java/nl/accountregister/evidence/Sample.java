package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Steekproef of a control on a day.
 *
 * @param seed       the text by which it was drawn
 * @param size       how many were asked for; there are fewer when the population is smaller
 * @param population from how many it was drawn
 */
public record Sample(String seed, int size, long population, List<Pick> picks) {

    /** How many one can ask for at most. */
    public static final int MOST = 100;
    /** How many there are unless one asks for another number. */
    public static final int USUAL = 10;
    /** The longest seed, in characters. */
    public static final int MAX_SEED = 64;

    /**
     * An item of the sample.
     *
     * @param digest SHA-256 of {@code <seed>/<key>}
     * @param note   the last that was noted of it; null when nothing was
     */
    public record Pick(ControlItem item, String digest, @Nullable SampleNote note) {
    }
}
