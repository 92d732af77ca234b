package nl.accountregister.intake;

import nl.accountregister.shared.Coded;

import java.util.List;

/**
 * Hint beside a request: there is such a page already, or somebody has asked for one.
 *
 * @param path where it can be read
 * @param why  why it may be the same
 */
public record RequestHint(Kind kind, String path, String name, Coded status, List<Coded> why) {

    /** Soort hint. */
    public enum Kind { ACCOUNT, REQUEST }
}
