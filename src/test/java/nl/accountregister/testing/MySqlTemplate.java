package nl.accountregister.testing;

import org.flywaydb.core.Flyway;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables as the migrations leave them, made once for all test classes of a JVM and copied for each: running a hundred
 * and more migrations takes MySQL longer than most classes take for their tests. That they run is tried by {@code MigrationsMySqlTest}.
 */
final class MySqlTemplate {

    private static MySqlTemplate made;

    private final List<String> statements = new ArrayList<>();

    private MySqlTemplate(String server, String name, String parameters, String username, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server + parameters, username, password); Statement sql = connection.createStatement()) {
            empty(sql, name);
            Flyway.configure().dataSource(server + name + parameters, username, password).locations("classpath:migrations").load().migrate();
            sql.execute("USE " + name);
            for (String table : texts(sql, "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + name + "' ORDER BY table_name", 1)) {
                statements.addAll(texts(sql, "SHOW CREATE TABLE `" + table + "`", 2));
                if (!texts(sql, "SELECT 1 FROM `" + table + "` LIMIT 1", 1).isEmpty()) {
                    String columns = String.join(", ", texts(sql, "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns WHERE table_schema = '" + name
                        + "' AND table_name = '" + table + "' AND generation_expression = '' ORDER BY ordinal_position", 1));
                    statements.add("INSERT INTO `" + table + "` (" + columns + ") SELECT " + columns + " FROM `" + name + "`.`" + table + "`");
                }
            }
        }
    }

    /** Makes a database with all tables and what the migrations put into them. */
    static synchronized void copy(String server, String template, String name, String parameters, String username, String password) throws SQLException {
        if (made == null) {
            made = new MySqlTemplate(server, template, parameters, username, password);
        }
        try (Connection connection = DriverManager.getConnection(server + parameters, username, password); Statement sql = connection.createStatement()) {
            empty(sql, name);
            sql.execute("USE " + name);
            sql.execute("SET foreign_key_checks = 0");
            for (String statement : made.statements) {
                sql.execute(statement);
            }
        }
    }

    static void empty(Statement sql, String name) throws SQLException {
        sql.execute("DROP DATABASE IF EXISTS " + name);
        sql.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }

    private static List<String> texts(Statement sql, String query, int column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }
}
