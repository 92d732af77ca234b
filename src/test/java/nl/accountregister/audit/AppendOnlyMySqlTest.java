package nl.accountregister.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.shared.Actor;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rights that the owner of the schema gave the user of the register when this test's register started. */
@MicronautTest(transactional = false)
@DisplayName("The user of the register in the database")
class AppendOnlyMySqlTest implements OnMySql {

    @Inject
    TestDatabase database;
    @Inject
    AuditLog log;

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE audit_entry SET action = 'x'", "UPDATE audit_detail SET message = 'x'", "UPDATE audit_signed_head SET hash = 'x'",
        "UPDATE audit_entry SET action = action WHERE seq = -1", "UPDATE audit_detail SET digest_key = '' WHERE seq = -1",
        "DELETE FROM audit_entry", "DELETE FROM audit_detail WHERE seq = 1", "DELETE FROM audit_head", "DELETE FROM audit_signed_head",
        "TRUNCATE TABLE audit_entry", "TRUNCATE TABLE audit_detail", "TRUNCATE TABLE audit_head", "TRUNCATE TABLE audit_signed_head", "TRUNCATE TABLE account",
        "REPLACE INTO audit_head (id, seq, hash) VALUES (1, 0, 'x')",
        "INSERT INTO audit_entry (seq, at, action, subject_type, request_id, detail_digest, previous_hash, hash) SELECT seq, at, 'x', subject_type, request_id, "
            + "detail_digest, previous_hash, hash FROM audit_entry ON DUPLICATE KEY UPDATE action = 'x'",
        "DROP TABLE audit_detail", "ALTER TABLE audit_entry ADD COLUMN x INT", "RENAME TABLE audit_entry TO audit_other", "CREATE TABLE x (a INT)",
        "CREATE TRIGGER t BEFORE INSERT ON audit_entry FOR EACH ROW SET NEW.action = 'x'", "CREATE VIEW v AS SELECT 1", "DROP INDEX ix_audit_entry_at ON audit_entry",
        "GRANT UPDATE ON audit_entry TO CURRENT_USER()", "UPDATE flyway_schema_history SET success = 0"})
    @DisplayName("cannot change, remove or make room in the audit log, nor change what the schema is")
    void refused(String sql) {
        log.record(Actor.SYSTEM, "account.gewijzigd", Subject.account(1), "Het Huis aan de Plas");
        assertThatThrownBy(() -> database.execute(sql)).hasStackTraceContaining("denied");
    }

    @Test
    @DisplayName("can add to the log, and change and remove everywhere else")
    void allowed() {
        log.record(Actor.SYSTEM, "account.gewijzigd", Subject.account(1), "Het Huis aan de Plas");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry")).isPositive();
        List<Map<String, Object>> tables = database.query("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()"
            + " AND table_name NOT LIKE 'audit%' AND table_name <> 'flyway_schema_history'");
        assertThat(tables).hasSizeGreaterThan(50);
        tables.forEach(table -> {
            database.execute("DELETE FROM " + table.get("name") + " WHERE 1 = 0");
            String column = database.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                + " AND generation_expression = '' LIMIT 1", table.get("name")).get(0).get("name").toString();
            database.execute("UPDATE " + table.get("name") + " SET `" + column + "` = `" + column + "` WHERE 1 = 0");
        });
    }

    @Test
    @DisplayName("has these rights and no others: read and add on the whole database, change and remove on each table but the log")
    void exactlyThese() {
        assertThat(database.query("SELECT privilege_type AS p FROM information_schema.schema_privileges WHERE DATABASE() LIKE table_schema ORDER BY 1").toString())
            .isEqualTo("[{p=INSERT}, {p=SELECT}]");
        assertThat(database.query("SELECT privilege_type AS p FROM information_schema.user_privileges").toString()).isEqualTo("[{p=USAGE}]");
        assertThat(database.query("SELECT DISTINCT privilege_type AS p FROM information_schema.table_privileges WHERE table_schema = DATABASE() ORDER BY 1").toString())
            .isEqualTo("[{p=DELETE}, {p=UPDATE}]");
        assertThat(database.query("SELECT table_name AS t, privilege_type AS p FROM information_schema.table_privileges WHERE table_schema = DATABASE()"
            + " AND (table_name LIKE 'audit%' OR table_name LIKE 'flyway%')").toString()).isEqualTo("[{t=audit_head, p=UPDATE}]");
    }
}
