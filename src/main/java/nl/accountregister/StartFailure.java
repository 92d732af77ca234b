package nl.accountregister;

/** The register cannot start; the message is one line for the operator that names the setting. */
class StartFailure extends RuntimeException {

    StartFailure(String message) {
        super(message);
    }
}
