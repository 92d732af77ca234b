package nl.accountregister.importing;

import nl.accountregister.shared.Conflict;

/** Something has happened since to an account of an import, so that it cannot be undone any more. */
class StillUsed extends Conflict {

    StillUsed() {
        super("importing.used");
    }
}
