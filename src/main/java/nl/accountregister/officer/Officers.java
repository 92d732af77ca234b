package nl.accountregister.officer;

import io.micronaut.context.annotation.Context;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

/** Functionarissen of this organisation, read from its profile once when the register starts. */
@Context
public class Officers {

    private final OfficerTable table;

    /** @throws nl.accountregister.shared.FaultyDefinition when the profile's table cannot be used */
    public Officers(Profiles profiles) {
        OfficerFile file = new OfficerFile(profiles.current());
        table = profiles.officers().map(d -> d.as(file::table)).orElse(OfficerTable.NONE);
    }

    /** The table, for whoever signed in. */
    public OfficerTable table(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        return table;
    }

    /** The table, for other features to compare with reality. */
    public OfficerTable table() {
        return table;
    }
}
