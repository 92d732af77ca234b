package nl.accountregister.testing;

import io.micronaut.core.value.PropertyResolver;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Plain SQL for a test that sets a table up or looks into one; joins the transaction of the caller or has its own. */
@Singleton
public class TestDatabase {

    private final JdbcOperations operations;
    private final String url;
    private final String owner;
    private final String password;

    public TestDatabase(JdbcOperations operations, PropertyResolver settings) {
        this.operations = operations;
        boolean owned = settings.containsProperty("flyway.datasources.default.url");
        this.url = settings.getRequiredProperty("accountregister.database.url", String.class);
        this.owner = settings.getRequiredProperty(owned ? "flyway.datasources.default.user" : "accountregister.database.username", String.class);
        this.password = settings.getProperty(owned ? "flyway.datasources.default.password" : "accountregister.database.password", String.class).orElse("");
    }

    /**
     * Runs a statement as who owns the schema, behind the back of the register and outside any transaction: on MySQL the
     * register's own user may neither change the audit log nor a table. @return the number of rows
     */
    public int executeAsOwner(String sql, Object... args) {
        try (Connection connection = DriverManager.getConnection(url, owner, password); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, args);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs an insert, update or delete and returns the number of rows. */
    @Transactional
    public int execute(String sql, Object... args) {
        return operations.prepareStatement(sql, statement -> {
            bind(statement, args);
            return statement.executeUpdate();
        });
    }

    /** The rows of a query; columns by their name in small letters. */
    @Transactional
    public List<Map<String, Object>> query(String sql, Object... args) {
        return operations.prepareStatement(sql, statement -> {
            bind(statement, args);
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        });
    }

    /** The one number that a query such as {@code SELECT COUNT(*) …} gives. */
    @Transactional
    public long number(String sql, Object... args) {
        return ((Number) query(sql, args).get(0).values().iterator().next()).longValue();
    }

    private static void bind(PreparedStatement statement, Object[] args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
        }
        return row;
    }
}
