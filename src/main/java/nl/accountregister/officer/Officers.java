package nl.accountregister.officer;

import io.micronaut.context.annotation.Context;
import nl.accountregister.organisation.Profiles;

/** Functionarissen of this organisation, read from its profile once when the register starts. */
@Context
public class Officers {

    private final OfficerTable table;

    /** @throws nl.accountregister.shared.FaultyDefinition when the profile's table cannot be used */
    public Officers(Profiles profiles) {
        OfficerFile file = new OfficerFile(profiles.current());
        table = profiles.officers().map(d -> d.as(file::table)).orElse(OfficerTable.NONE);
    }

    /** The table as it is now. */
    public OfficerTable table() {
        return table;
    }
}
