package nl.accountregister;

import io.micronaut.runtime.Micronaut;

import java.util.Map;
import java.util.TimeZone;

/** Start of the register. */
public final class Application {

    private Application() {
    }

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Map<String, Object> settings = Settings.from(System::getenv);
        Micronaut.build(args).mainClass(Application.class).properties(settings).banner(false).start();
    }
}
