package nl.accountregister.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Where;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sporen: what refers to an account, in whichever feature. The database itself is asked which tables do, so that a feature
 * that comes later is not forgotten. Callers run in a transaction.
 */
@Singleton
class AccountTraces {

    /** What follows from the account itself goes with it; only what somebody reported counts. */
    private static final String MARKS = "account_mark";
    private static final String IDS = "account_platform_id";

    private final JdbcOperations jdbc;

    AccountTraces(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Of some accounts those that something refers to, by the table in which that is. */
    Map<Long, String> of(Collection<Long> ids) {
        Map<Long, String> found = new LinkedHashMap<>();
        jdbc.execute(AccountTraces::tables).forEach((table, column) -> jdbc.prepareStatement("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column
            + " IN (" + Where.marks(ids) + ")" + (table.equals(MARKS) ? " AND kind = 'REPORTED'" : ""), s -> {
                Where.bind(1, ids, s::setObject);
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        found.putIfAbsent(rows.getLong(1), table);
                    }
                }
                return null;
            }));
        return found;
    }

    /** The tables that refer to accounts, with the column that does. */
    private static Map<String, String> tables(Connection connection) throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (ResultSet keys = connection.getMetaData().getExportedKeys(connection.getCatalog(), connection.getSchema(), "account")) {
            while (keys.next()) {
                tables.put(keys.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT), keys.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.remove(IDS);
        return tables;
    }
}
