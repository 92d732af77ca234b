package nl.accountregister.platform;

import java.util.List;

/** Ends a recognition from deep within it. Never leaves the package, and costs no stack trace. */
final class Refusal extends RuntimeException {

    private final transient Recognition.NotRecognised outcome;

    Refusal(Reason reason, Object... args) {
        super(reason.name(), null, false, false);
        this.outcome = new Recognition.NotRecognised(reason, List.of(args));
    }

    Recognition.NotRecognised outcome() {
        return outcome;
    }
}
