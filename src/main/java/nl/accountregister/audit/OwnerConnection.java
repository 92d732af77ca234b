package nl.accountregister.audit;

import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Verbinding as the user who owns the schema, when the register knows one: the user of the register itself cannot change what
 * the audit log holds. Without an owner it is that user, whom a database that keeps users apart refuses.
 */
@Singleton
class OwnerConnection {

    private final String url;
    private final String username;
    private final String password;

    @Inject
    OwnerConnection(PropertyResolver settings) {
        this(of(settings, "url", "url"), of(settings, "user", "username"), of(settings, "password", "password"));
    }

    OwnerConnection(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    private static String of(PropertyResolver settings, String owner, String user) {
        boolean owned = settings.containsProperty("flyway.datasources.default.url");
        return settings.getProperty(owned ? "flyway.datasources.default." + owner : "accountregister.database." + user, String.class).orElse("");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }
}
