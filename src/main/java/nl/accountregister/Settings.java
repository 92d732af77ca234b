package nl.accountregister;

import nl.accountregister.shared.FaultySetting;
import nl.accountregister.web.ClientAddress;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Instellingen that depend on each other, worked out once before the start: without a database address the register
 * runs on its own H2 file with demo data and listens on this machine only; with one it is a real register. They come
 * from the environment, and from the file that {@code ACCOUNTREGISTER_SETTINGS} names, with the same names; where both
 * have one, the environment counts.
 */
final class Settings {

    private static final String FILE = "ACCOUNTREGISTER_SETTINGS";
    private static final String DURATION = "[1-9]\\d{0,5}(ms|s|m|h|d)";
    private static final String H2 = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1";

    private final Map<String, String> given;
    private final Path data;
    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Settings(Map<String, String> given) {
        this.given = given;
        data = dataFolder();
        read();
    }

    /**
     * @param environment the environment variables
     * @throws FaultySetting when a value cannot be used; the message begins with the setting
     */
    static Settings from(Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        String file = environment.getOrDefault(FILE, "").strip();
        if (!file.isEmpty()) {
            given.putAll(file(file));
        }
        given.putAll(environment);
        return new Settings(given);
    }

    /** What was set, by the names of the environment variables. */
    Map<String, String> given() {
        return given;
    }

    /** What follows from it, as properties of Micronaut; these go before what was given. */
    Map<String, Object> properties() {
        return properties;
    }

    Path data() {
        return data;
    }

    /** The database without user or password, for a person. */
    String databaseInWords() {
        String url = properties.get("accountregister.database.url").toString();
        return url.startsWith("jdbc:h2:file:") ? "H2, " + url.substring("jdbc:h2:file:".length()).split(";")[0] + ".mv.db"
            : url.split("[?;]")[0].replaceFirst("//[^/@]*@", "//").substring("jdbc:".length());
    }

    private static Map<String, String> file(String name) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(name), StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new FaultySetting(FILE, "must name a file of lines NAME=value that can be read, not \"" + name + "\"");
        }
        Map<String, String> values = new HashMap<>();
        for (String setting : read.stringPropertyNames()) {
            if (!setting.matches("[A-Z][A-Z0-9_]*")) {
                throw new FaultySetting(FILE, "has a line in " + name + " for \"" + setting + "\", which is no name of a setting");
            }
            values.put(setting, read.getProperty(setting));
        }
        return values;
    }

    private void read() {
        String url = orElse("DATASOURCES_DEFAULT_URL", "");
        boolean own = url.isEmpty();
        boolean demo = flag("ACCOUNTREGISTER_DEMO", own);
        int port = port();
        form("ACCOUNTREGISTER_SESSION_IDLE", DURATION, "a length of time such as 60m");
        form("ACCOUNTREGISTER_SESSION_ABSOLUTE", DURATION, "a length of time such as 12h");
        form("ACCOUNTREGISTER_MAIL_POLL", DURATION, "a length of time such as 10s");
        form("ACCOUNTREGISTER_REMINDERS_AT", "([01]\\d|2[0-3]):[0-5]\\d", "a time of the day such as 07:00");
        form("ACCOUNTREGISTER_EMBED_SITES", "https://[A-Za-z0-9.*-]+(:\\d{1,5})?( https://[A-Za-z0-9.*-]+(:\\d{1,5})?)*", "sites such as https://www.voorbeeldzorg.nl, with blanks between");
        form("ACCOUNTREGISTER_AUDIT_SIGN_EVERY", DURATION, "a length of time such as 24h");
        form("ACCOUNTREGISTER_AUDIT_HEADS_MAIL", "[^\\s@<>,;]+@[^\\s@<>,;]+", "one e-mail address");
        form("ACCOUNTREGISTER_CHECKS_PER_MINUTE", "[1-9]\\d{0,5}", "a number from 1 to 999999");
        if (!ClientAddress.understands(orElse("ACCOUNTREGISTER_TRUSTED_PROXIES", ""))) {
            throw new FaultySetting("ACCOUNTREGISTER_TRUSTED_PROXIES", "must be addresses or networks such as 10.0.0.5 fd00::/8, with blanks between, not \""
                + orElse("ACCOUNTREGISTER_TRUSTED_PROXIES", "") + "\"");
        }
        form("ACCOUNTREGISTER_LISTS_PER_MINUTE", "[1-9]\\d{0,5}", "a number from 1 to 999999");
        form("ACCOUNTREGISTER_SIGNALS_PER_HOUR", "[1-9]\\d{0,5}", "a number from 1 to 999999");
        form("ACCOUNTREGISTER_SIGNALS_PER_HOUR_FROM_ONE", "[1-9]\\d{0,5}", "a number from 1 to 999999");
        properties.put("accountregister.data", data.toString());
        properties.put("accountregister.demo", demo);
        properties.put("accountregister.host", demo ? "127.0.0.1" : orElse("ACCOUNTREGISTER_HOST", "0.0.0.0"));
        properties.put("accountregister.port", port);
        properties.put("accountregister.public-address", orElse("ACCOUNTREGISTER_PUBLIC_ADDRESS", "http://localhost:" + port));
        String username = orElse("DATASOURCES_DEFAULT_USERNAME", own ? "register" : "");
        String password = given.getOrDefault("DATASOURCES_DEFAULT_PASSWORD", "");
        if (own) {
            database("jdbc:h2:file:" + data.resolve("register") + H2, "register", "", "org.h2.Driver");
        } else if (url.startsWith("jdbc:mysql:")) {
            database(MySqlAddress.of(url), username, password, "com.mysql.cj.jdbc.Driver");
            migrations(MySqlAddress.of(url));
        } else if (url.startsWith("jdbc:h2:")) {
            database(url, username.isEmpty() ? "register" : username, password, "org.h2.Driver");
        } else {
            throw new FaultySetting("DATASOURCES_DEFAULT_URL", "must start with jdbc:mysql: (or jdbc:h2:), not with \"" + url.split("//")[0] + "\"");
        }
    }

    private void database(String url, String username, String password, String driver) {
        properties.put("accountregister.database.url", url);
        properties.put("accountregister.database.username", username);
        properties.put("accountregister.database.password", password);
        properties.put("accountregister.database.driver", driver);
        properties.put("datasources.default.url", url);
        properties.put("datasources.default.username", username);
        properties.put("datasources.default.password", password);
    }

    /** The schema may be kept by another user, so that the register itself cannot rewrite its audit log. */
    private void migrations(String url) {
        String username = orElse("ACCOUNTREGISTER_MIGRATION_USERNAME", "");
        if (!username.isEmpty()) {
            properties.put("flyway.datasources.default.url", url);
            properties.put("flyway.datasources.default.user", username);
            properties.put("flyway.datasources.default.password", given.getOrDefault("ACCOUNTREGISTER_MIGRATION_PASSWORD", ""));
        }
    }

    private Path dataFolder() {
        Path project = Path.of(System.getProperty("accountregister.project-folder", ""));
        try {
            return project.resolve(orElse("ACCOUNTREGISTER_DATA", "data")).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new FaultySetting("ACCOUNTREGISTER_DATA", "must name a folder, not \"" + e.getInput() + "\"");
        }
    }

    private int port() {
        String port = orElse("ACCOUNTREGISTER_PORT", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new FaultySetting("ACCOUNTREGISTER_PORT", "must be a number from 0 to 65535, not \"" + port + "\"");
        }
        return Integer.parseInt(port);
    }

    private void form(String name, String pattern, String words) {
        String value = orElse(name, "");
        if (!value.isEmpty() && !value.matches(pattern)) {
            throw new FaultySetting(name, "must be " + words + ", not \"" + value + "\"");
        }
    }

    private boolean flag(String name, boolean otherwise) {
        String value = orElse(name, String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw new FaultySetting(name, "must be true or false, not \"" + value + "\"");
        }
        return Boolean.parseBoolean(value);
    }

    private String orElse(String name, String otherwise) {
        String value = given.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
