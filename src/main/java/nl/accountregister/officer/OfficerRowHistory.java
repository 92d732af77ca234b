package nl.accountregister.officer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.RowHistory;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/**
 * Geschiedenis of the officers' table: what the table said, on top of from when until when it said that a row holds. Callers
 * hold the transaction of the change.
 */
@Singleton
class OfficerRowHistory {

    private static final String BEGUN = "(SELECT h.id FROM officer_row_history h WHERE h.known_from = ?)";

    private final JdbcOperations jdbc;
    private final RowHistory rows;
    private final Today today;

    OfficerRowHistory(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.rows = new RowHistory(jdbc, "officer_row", List.of("code", "position", "tie", "name_nl", "name_en", "valid_from", "valid_until",
            "recorded_at", "recorded_by", "reason"));
        this.today = today;
    }

    /** After any change of the table. What changes in the cells changes the moment at which their row was written down. */
    void follow() {
        follow(today.moment());
    }

    /** The organisation's document has its table from the beginning, whenever the register took it over. */
    void fromTheBeginning() {
        follow(Officers.BEGINNING.atStartOfDay(Texts.AMSTERDAM).toInstant());
    }

    private void follow(Instant now) {
        rows.followAll(now);
        execute("DELETE FROM officer_cell_history WHERE version_id IN " + BEGUN, now);
        execute("INSERT INTO officer_cell_history (version_id, col, position, kind, platform, role, provisional, optional_after_intake)"
            + " SELECT h.id, c.col, c.position, c.kind, c.platform, c.role, c.provisional, c.optional_after_intake FROM officer_row_history h"
            + " JOIN officer_cell c ON c.row_id = h.officer_row_id WHERE h.known_from = ?", now);
    }

    private void execute(String sql, Instant moment) {
        jdbc.prepareStatement(sql, s -> {
            s.setTimestamp(1, Timestamp.from(moment));
            return s.executeUpdate();
        });
    }
}
