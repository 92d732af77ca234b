package nl.accountregister.officer;

import io.micronaut.context.annotation.Context;
import nl.accountregister.organisation.Profiles;

/** Functionaristabel of the profile's file: what the table begins with, and its headings and source for ever. */
@Context
class ProfileTable {

    private final OfficerTable table;

    /** @throws nl.accountregister.shared.FaultyDefinition when the profile's table cannot be used */
    ProfileTable(Profiles profiles) {
        OfficerFile file = new OfficerFile(profiles.current());
        table = profiles.officers().map(d -> d.as(file::table)).orElse(OfficerTable.NONE);
    }

    OfficerTable table() {
        return table;
    }
}
