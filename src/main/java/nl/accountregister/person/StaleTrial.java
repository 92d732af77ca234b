package nl.accountregister.person;

import nl.accountregister.shared.Conflict;

/** The register changed between the trial of a file and applying it, so that it would not do what was shown. */
public class StaleTrial extends Conflict {

    StaleTrial() {
        super("person.import.stale");
    }
}
