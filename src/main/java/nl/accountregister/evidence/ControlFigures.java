package nl.accountregister.evidence;

/**
 * Uitkomst of a control in numbers.
 *
 * @param population how many items were looked at
 * @param exceptions how many of them are exceptions
 * @param exempt     how many of those had an ontheffing on the peildatum
 */
public record ControlFigures(long population, long exceptions, long exempt) {

    public long open() {
        return exceptions - exempt;
    }

    /** Uitkomst: nothing to look at, all in order, all in order but for what has an ontheffing, or not. */
    public ControlResult result() {
        return population == 0 ? ControlResult.NOTHING : exceptions == 0 ? ControlResult.IN_ORDER : open() == 0 ? ControlResult.EXEMPT : ControlResult.EXCEPTIONS;
    }
}
