package nl.accountregister.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versie of the application, as it was packaged. */
public final class Built {

    private static final String FILE = "/META-INF/maven/nl.accountregister/accountregister/pom.properties";

    private Built() {
    }

    /** Such as {@code 0.1.0}; {@code (not packaged)} when it runs from its classes. */
    public static String version() {
        Properties built = new Properties();
        try (InputStream in = Built.class.getResourceAsStream(FILE)) {
            if (in != null) {
                built.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built.getProperty("version", "(not packaged)");
    }
}
