package nl.accountregister;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Instellingen that depend on each other, worked out once before the start: without a database address the register
 * runs on its own H2 file with demo data and listens on this machine only; with one it is a real register.
 */
final class Settings {

    private final UnaryOperator<String> environment;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Settings(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /**
     * @param environment reads an environment variable, null when it is not set
     * @return properties for Micronaut, all under {@code accountregister}
     * @throws StartFailure when a value cannot be used; the message names the setting
     */
    static Map<String, Object> from(UnaryOperator<String> environment) {
        return new Settings(environment).read();
    }

    private Map<String, Object> read() {
        Path data = dataFolder();
        properties.put("accountregister.data", data.toString());
        String url = environment.apply("DATASOURCES_DEFAULT_URL");
        boolean own = url == null || url.isBlank();
        boolean demo = flag("ACCOUNTREGISTER_DEMO", own);
        properties.put("accountregister.demo", demo);
        properties.put("accountregister.host", demo ? "127.0.0.1" : orElse("ACCOUNTREGISTER_HOST", "0.0.0.0"));
        int port = port();
        properties.put("accountregister.port", port);
        properties.put("accountregister.public-address", orElse("ACCOUNTREGISTER_PUBLIC_ADDRESS", "http://localhost:" + port));
        if (own) {
            database("jdbc:h2:file:" + data.resolve("register")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1", "register", "", "org.h2.Driver");
        } else if (url.startsWith("jdbc:mysql:")) {
            database(inUtc(url), orElse("DATASOURCES_DEFAULT_USERNAME", ""), orElse("DATASOURCES_DEFAULT_PASSWORD", ""),
                "com.mysql.cj.jdbc.Driver");
        } else if (url.startsWith("jdbc:h2:")) {
            database(url, orElse("DATASOURCES_DEFAULT_USERNAME", "register"), orElse("DATASOURCES_DEFAULT_PASSWORD", ""), "org.h2.Driver");
        } else {
            throw new StartFailure("DATASOURCES_DEFAULT_URL must start with jdbc:mysql: (or jdbc:h2:), not with \"" + url + "\"");
        }
        return properties;
    }

    private void database(String url, String username, String password, String driver) {
        properties.put("accountregister.database.url", url);
        properties.put("accountregister.database.username", username);
        properties.put("accountregister.database.password", password);
        properties.put("accountregister.database.driver", driver);
        // The environment variables themselves would otherwise win over the completed address.
        properties.put("datasources.default.url", url);
    }

    /** Moments are stored in UTC whatever the server's own zone is. */
    private static String inUtc(String url) {
        if (url.contains("connectionTimeZone")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
    }

    private Path dataFolder() {
        String named = environment.apply("ACCOUNTREGISTER_DATA");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        return Path.of(System.getProperty("accountregister.project-folder", "."), "data").toAbsolutePath().normalize();
    }

    private int port() {
        String port = orElse("ACCOUNTREGISTER_PORT", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new StartFailure("ACCOUNTREGISTER_PORT must be a number from 0 to 65535, not \"" + port + "\"");
        }
        return Integer.parseInt(port);
    }

    private boolean flag(String name, boolean otherwise) {
        String value = orElse(name, String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw new StartFailure(name + " must be true or false, not \"" + value + "\"");
        }
        return Boolean.parseBoolean(value);
    }

    private String orElse(String name, String otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
