package nl.accountregister;

import io.micronaut.runtime.Micronaut;

/** Start of the register. */
public final class Application {

    private Application() {
    }

    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
