package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Bestanden with what was found in them, and which row became which account. Callers hold a transaction. */
@Singleton
class ImportStore {

    private static final int AT_ONCE = 500;

    private final JdbcOperations jdbc;

    ImportStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long importId, byte[] content) {
        jdbc.prepareStatement("INSERT INTO account_import_file (import_id, content) VALUES (?, ?)", s -> {
            s.setLong(1, importId);
            s.setBytes(2, content);
            return s.executeUpdate();
        });
    }

    void report(long importId, byte[] report) {
        jdbc.prepareStatement("UPDATE account_import_file SET report = ? WHERE import_id = ?", s -> {
            s.setBytes(1, report);
            s.setLong(2, importId);
            return s.executeUpdate();
        });
    }

    /** The file; empty when it is gone. */
    Optional<byte[]> content(long importId) {
        return Optional.ofNullable(bytes("content", importId));
    }

    Optional<byte[]> report(long importId) {
        return Optional.ofNullable(bytes("report", importId));
    }

    /** Throws files away; who has asked for it, when and with what digest stays. */
    void drop(Collection<Long> imports) {
        if (!imports.isEmpty()) {
            jdbc.prepareStatement("DELETE FROM account_import_file WHERE import_id IN (" + Where.marks(imports) + ")", s -> {
                Where.bind(1, imports, s::setObject);
                return s.executeUpdate();
            });
        }
    }

    /** @param ids of the accounts that the rows became, in their order */
    void rows(long importId, List<Draft.Ready> rows, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            int until = Math.min(ids.size(), from + AT_ONCE);
            int first = from;
            jdbc.prepareStatement("INSERT INTO account_import_row (account_id, import_id, file_row) VALUES "
                + String.join(", ", Collections.nCopies(until - from, "(?, ?, ?)")), s -> bind(s, importId, rows.subList(first, until), ids.subList(first, until)));
        }
    }

    private static int bind(PreparedStatement s, long importId, List<Draft.Ready> rows, List<Long> ids) throws java.sql.SQLException {
        int at = 1;
        for (int i = 0; i < ids.size(); i++) {
            s.setLong(at++, ids.get(i));
            s.setLong(at++, importId);
            s.setInt(at++, rows.get(i).row());
        }
        return s.executeUpdate();
    }

    /** The accounts that an import made, in the order of its file. */
    List<Long> accounts(long importId) {
        return Rows.of(jdbc, "SELECT account_id FROM account_import_row WHERE import_id = ? ORDER BY file_row", List.of(importId), row -> row.getLong(1));
    }

    /** The row that an account came from; empty when it came from no file. */
    OptionalInt rowOf(long accountId) {
        return jdbc.prepareStatement("SELECT file_row FROM account_import_row WHERE account_id = ?", s -> {
            s.setLong(1, accountId);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        });
    }

    @Nullable
    private byte[] bytes(String column, long importId) {
        return jdbc.prepareStatement("SELECT " + column + " FROM account_import_file WHERE import_id = ?", s -> {
            s.setLong(1, importId);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        });
    }
}
