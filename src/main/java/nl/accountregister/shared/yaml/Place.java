package nl.accountregister.shared.yaml;

import nl.accountregister.shared.FaultyDefinition;

/** Where something stands in a definition file; line and column from 1. */
public record Place(String file, int line, int column) {

    /** What to throw when something is found to be wrong here, after reading. */
    public FaultyDefinition fault(String reason) {
        return new FaultyDefinition(file, line, column, reason);
    }
}
