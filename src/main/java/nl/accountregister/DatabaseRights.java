package nl.accountregister;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.flyway.event.MigrationFinishedEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.shared.FaultySetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Rechten of the register's own user of the database, where the schema has an owner besides. After the migrations, and so
 * after each upgrade that adds a table, the owner gives what is missing: change and remove everywhere, except in the audit
 * log, which can only be added to. What is given once is not given again.
 */
@Singleton
@Requires(property = "flyway.datasources.default.url")
class DatabaseRights {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRights.class);
    private static final String SETTING = "ACCOUNTREGISTER_MIGRATION_USERNAME";
    /** Whoever may change or remove here can change history. */
    private static final Set<String> ONLY_ADDED_TO = Set.of("audit_entry", "audit_detail", "audit_signed_head", "flyway_schema_history");
    private static final Set<String> NEVER_REMOVED_FROM = Set.of("audit_head");

    private final String url;
    private final String owner;
    private final String ownerPassword;
    private final String user;
    private final String userPassword;
    private final AtomicBoolean done = new AtomicBoolean();

    DatabaseRights(@Value("${flyway.datasources.default.url}") String url, @Value("${flyway.datasources.default.user}") String owner,
                   @Value("${flyway.datasources.default.password:}") String ownerPassword,
                   @Value("${accountregister.database.username}") String user, @Value("${accountregister.database.password:}") String userPassword) {
        this.url = url;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
        this.user = user;
        this.userPassword = userPassword;
    }

    /** It comes twice: the first time for the owner, the second for the register's own user, who had nothing to migrate. */
    @EventListener
    void migrated(MigrationFinishedEvent event) {
        if (!owner.equals(user) && url.startsWith("jdbc:mysql:") && done.compareAndSet(false, true)) {
            give();
        }
    }

    private void give() {
        try (Connection own = DriverManager.getConnection(url, owner, ownerPassword); Connection used = DriverManager.getConnection(url, user, userPassword);
             Statement owning = own.createStatement(); Statement using = used.createStatement()) {
            String who = account(texts(using, "SELECT CURRENT_USER()").get(0));
            Set<String> has = new HashSet<>(texts(using, "SELECT CONCAT(privilege_type, ' ', table_name) FROM information_schema.table_privileges WHERE table_schema = DATABASE()"));
            warn(using);
            for (String table : texts(owning, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name")) {
                List<String> missing = rights(table);
                missing.removeIf(right -> has.contains(right + " " + table));
                if (!missing.isEmpty()) {
                    owning.execute("GRANT " + String.join(", ", missing) + " ON `" + table + "` TO " + who);
                }
            }
        } catch (SQLException e) {
            throw new FaultySetting(SETTING, "must name a user who may give the register's own user its rights (GRANT ALL … WITH GRANT OPTION): " + e.getMessage());
        }
    }

    private static List<String> rights(String table) {
        List<String> rights = new ArrayList<>();
        if (!ONLY_ADDED_TO.contains(table)) {
            rights.add("UPDATE");
            if (!NEVER_REMOVED_FROM.contains(table)) {
                rights.add("DELETE");
            }
        }
        return rights;
    }

    /** Rights on the whole schema cannot be taken back for a few tables. */
    private void warn(Statement using) throws SQLException {
        List<String> wide = texts(using, "SELECT privilege_type FROM information_schema.schema_privileges WHERE privilege_type IN ('UPDATE', 'DELETE', 'DROP')"
            + " AND DATABASE() LIKE table_schema UNION SELECT privilege_type FROM information_schema.user_privileges WHERE privilege_type IN ('UPDATE', 'DELETE', 'DROP')");
        if (!wide.isEmpty()) {
            LOG.warn("The user of the register, {}, has {} on the whole database: it can change the audit log. README, On MySQL, says which rights it needs", user, wide);
        }
    }

    private static String account(String user) {
        int at = user.lastIndexOf('@');
        return "'" + user.substring(0, at).replace("'", "''") + "'@'" + user.substring(at + 1).replace("'", "''") + "'";
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
