package nl.accountregister.intake;

import nl.accountregister.shared.Coded;

/**
 * Hint beside a request: there is such a page already, or somebody has asked for one.
 *
 * @param path where it can be read
 */
public record RequestHint(Kind kind, String path, String name, Coded status) {

    /** Soort hint. */
    public enum Kind { ACCOUNT, REQUEST }
}
