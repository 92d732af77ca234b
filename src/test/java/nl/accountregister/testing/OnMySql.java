package nl.accountregister.testing;

import io.micronaut.test.support.TestPropertyProvider;
import nl.accountregister.MySqlAddress;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The twin of a test that runs again on MySQL. A {@code @MicronautTest} runs on H2 in memory by itself; its twin is
 *
 * <pre>{@code class LocationsMySqlTest extends LocationsTest implements OnMySql { }}</pre>
 *
 * It gets a database with empty tables of its own, named after {@code TEST_MYSQL_URL} (such as
 * {@code jdbc:mysql://127.0.0.1:3306/app_test}) and the class; its owner is {@code TEST_MYSQL_USERNAME} and
 * {@code TEST_MYSQL_PASSWORD}, both {@code app} when not set. Without the address the twin is skipped, and says so.
 *
 * <p>The register uses it as in earnest: the owner of the schema migrates and gives the user of the register its rights, and
 * that user, {@code app_runtime} with the same password ({@code TEST_MYSQL_RUNTIME_USERNAME}), can add to the audit log and
 * not change it. {@code .ci/mysql-server.sh} makes both. What a test does behind the back of the register it does
 * {@link TestDatabase#executeAsOwner as the owner}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfEnvironmentVariable(named = "TEST_MYSQL_URL", matches = "jdbc:mysql:.+",
    disabledReason = "no MySQL to test on: set TEST_MYSQL_URL")
public interface OnMySql extends TestPropertyProvider {

    Pattern ADDRESS = Pattern.compile("(jdbc:mysql://[^/]+/)(\\w+)(\\?.*)?");

    @Override
    default Map<String, String> getProperties() {
        return emptyDatabase(getClass());
    }

    /** Makes a database with empty tables for a test class and returns the properties with which the register uses it. */
    static Map<String, String> emptyDatabase(Class<?> test) {
        return database(test, true);
    }

    /** The same without any table, so that the register makes them. */
    static Map<String, String> bareDatabase(Class<?> test) {
        return database(test, false);
    }

    private static Map<String, String> database(Class<?> test, boolean tables) {
        Matcher address = ADDRESS.matcher(System.getenv("TEST_MYSQL_URL"));
        if (!address.matches()) {
            throw new IllegalStateException("TEST_MYSQL_URL must look like jdbc:mysql://host:port/database");
        }
        String username = environment("TEST_MYSQL_USERNAME", "app");
        String password = environment("TEST_MYSQL_PASSWORD", "app");
        String name = (address.group(2) + "_" + test.getSimpleName()).toLowerCase(Locale.ROOT);
        name = name.substring(0, Math.min(64, name.length()));
        String parameters = MySqlAddress.of("");
        try (Connection connection = DriverManager.getConnection(address.group(1) + parameters, username, password);
             Statement statement = connection.createStatement()) {
            if (tables) {
                MySqlTemplate.copy(address.group(1), address.group(2) + "_template_" + System.getProperty("tests.fork", "1"), name, parameters, username, password);
            } else {
                MySqlTemplate.empty(statement, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no empty MySQL database " + name, e);
        }
        String url = address.group(1) + name + parameters;
        // A benchmark makes tables of its own and empties others.
        boolean asOwner = test.getPackageName().endsWith(".bench");
        return Map.of(
            "accountregister.database.url", url,
            "accountregister.database.username", asOwner ? username : environment("TEST_MYSQL_RUNTIME_USERNAME", username + "_runtime"),
            "accountregister.database.password", password,
            "accountregister.database.driver", "com.mysql.cj.jdbc.Driver",
            "flyway.datasources.default.url", url,
            "flyway.datasources.default.user", username,
            "flyway.datasources.default.password", password);
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
