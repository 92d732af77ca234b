package nl.accountregister.export;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.audit.ChainHead;
import nl.accountregister.document.TableFormat;
import nl.accountregister.shared.Built;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The record of the files that were made, written in transactions of its own: a file that breaks off stays on record. */
@Singleton
class ExportLedger {

    private static final TransactionDefinition OWN = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
    /** A file that is being made says so every few seconds; one that is silent for so many seconds is not made any more. */
    private static final int SILENT = 120;
    /** One that waits for its turn says nothing. */
    private static final int WAITING = 3600;
    private static final String COLUMNS = "id, file_name, table_name, format, language, as_of, filter_text, column_ids, prepared, state, made_by, made_by_name,"
        + " made_at, ended_at, rows_expected, rows_written, byte_count, sha256, audit_seq, audit_hash, application, schema_version, touched_at, needs";

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;
    private final Today today;

    ExportLedger(JdbcOperations jdbc, TransactionOperations<Connection> transactions, Today today) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.today = today;
    }

    /** Sets the values of a statement and runs it. */
    private interface Setting {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Puts a new one on record. @param needs for one that is made ready to be fetched later; null for one that is sent while it is made */
    long open(ExportOrder<?> order, @Nullable Permission needs) {
        Timestamp now = Timestamp.from(today.moment());
        return transactions.execute(OWN, status -> {
            String schema = schema();
            try (PreparedStatement s = status.getConnection().prepareStatement("""
                INSERT INTO export_file (file_name, table_name, format, language, as_of, filter_text, column_ids, prepared, state, made_by, made_by_name,
                    made_at, touched_at, rows_written, application, schema_version, needs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, 0, ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS)) {
                s.setString(1, order.fileName(today.date()));
                s.setString(2, order.table().name());
                s.setString(3, order.format().name());
                s.setString(4, order.language().code());
                s.setDate(5, order.day() == null ? null : Date.valueOf(order.day()));
                s.setString(6, order.filter());
                s.setString(7, String.join(",", order.table().ids()));
                s.setBoolean(8, needs != null);
                s.setObject(9, order.actor().userId());
                s.setString(10, order.actor().name());
                s.setTimestamp(11, now);
                s.setTimestamp(12, now);
                s.setString(13, Built.version());
                s.setString(14, schema);
                s.setString(15, needs == null ? null : needs.name());
                s.executeUpdate();
                try (ResultSet keys = s.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void begun(long id, long expected, ChainHead head) {
        update("UPDATE export_file SET rows_expected = ?, audit_seq = ?, audit_hash = ?, touched_at = ? WHERE id = ?", s -> {
            s.setLong(1, expected);
            s.setLong(2, head.seq());
            s.setString(3, head.hash());
            s.setTimestamp(4, Timestamp.from(today.moment()));
            s.setLong(5, id);
        });
    }

    void progress(long id, long rows) {
        update("UPDATE export_file SET rows_written = ?, touched_at = ? WHERE id = ?", s -> {
            s.setLong(1, rows);
            s.setTimestamp(2, Timestamp.from(today.moment()));
            s.setLong(3, id);
        });
    }

    /** Within the transaction of the caller. */
    void ended(long id, ExportState state, long rows, long bytes, String sha256) {
        Timestamp now = Timestamp.from(today.moment());
        jdbc.prepareStatement("UPDATE export_file SET state = ?, rows_written = ?, byte_count = ?, sha256 = ?, ended_at = ?, touched_at = ? WHERE id = ?", s -> {
            s.setString(1, state.name());
            s.setLong(2, rows);
            s.setLong(3, bytes);
            s.setString(4, sha256);
            s.setTimestamp(5, now);
            s.setTimestamp(6, now);
            s.setLong(7, id);
            return s.executeUpdate();
        });
    }

    Optional<ExportFile> find(long id) {
        return read("WHERE id = ?", s -> s.setLong(1, id)).stream().findFirst();
    }

    List<ExportFile> of(long userId, int size, long offset) {
        return read("WHERE made_by = ? ORDER BY id DESC LIMIT " + size + " OFFSET " + offset, s -> s.setLong(1, userId));
    }

    long count(long userId) {
        return transactions.executeRead(status -> Rows.number(jdbc, "SELECT COUNT(*) FROM export_file WHERE made_by = ?", List.of(userId)));
    }

    private void update(String sql, Setting setting) {
        transactions.execute(OWN, status -> jdbc.prepareStatement(sql, s -> {
            setting.set(s);
            return s.executeUpdate();
        }));
    }

    private List<ExportFile> read(String condition, Setting setting) {
        return transactions.executeRead(status -> jdbc.prepareStatement("SELECT " + COLUMNS + " FROM export_file " + condition, s -> {
            setting.set(s);
            List<ExportFile> files = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    files.add(file(rows));
                }
            }
            return files;
        }));
    }

    private ExportFile file(ResultSet r) throws SQLException {
        Instant ended = instant(r, 14);
        Date day = r.getDate(6);
        ExportState state = ExportState.valueOf(r.getString(10));
        boolean waiting = r.getBoolean(9) && r.getObject(15) == null;
        if (state == ExportState.RUNNING && instant(r, 23).isBefore(today.moment().minusSeconds(waiting ? WAITING : SILENT))) {
            state = ExportState.BROKEN;
        }
        String hash = r.getString(20);
        String needs = r.getString(24);
        return new ExportFile(r.getLong(1), r.getString(2), r.getString(3), TableFormat.valueOf(r.getString(4)), r.getString(5),
            day == null ? null : day.toLocalDate(), r.getString(7), List.of(r.getString(8).split(",")), r.getBoolean(9), state, r.getObject(11, Long.class),
            r.getString(12), instant(r, 13), ended, r.getObject(15, Long.class), r.getLong(16), r.getObject(17, Long.class), r.getString(18),
            hash == null ? null : new ChainHead(r.getLong(19), hash), r.getString(21), r.getString(22), needs == null ? null : Permission.valueOf(needs));
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        Timestamp moment = r.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private String schema() {
        return jdbc.prepareStatement("SELECT MAX(version) FROM flyway_schema_history WHERE success", s -> {
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        });
    }
}
