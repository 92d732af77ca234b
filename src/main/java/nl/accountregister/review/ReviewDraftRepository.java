package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of drafts, one row per account and due date. */
@Singleton
class ReviewDraftRepository {

    private static final Argument<Map<String, List<String>>> TYPED = Argument.mapOf(Argument.STRING, Argument.listOf(String.class));

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    ReviewDraftRepository(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @ReadOnly
    Optional<ReviewDraft> find(long accountId, LocalDate dueOn) {
        return jdbc.prepareStatement("SELECT typed, saved_at, saved_by, saved_by_name, version FROM review_draft WHERE account_id = ? AND due_on = ?", s -> {
            s.setLong(1, accountId);
            s.setDate(2, Date.valueOf(dueOn));
            try (ResultSet row = s.executeQuery()) {
                return row.next() ? Optional.of(draft(row, accountId, dueOn)) : Optional.empty();
            }
        });
    }

    /** The caller holds the account, so that nobody saves another meanwhile. */
    @Transactional
    void put(ReviewDraft draft) {
        String sql = draft.version() == 1
            ? "INSERT INTO review_draft (typed, saved_at, saved_by, saved_by_name, version, account_id, due_on) VALUES (?, ?, ?, ?, ?, ?, ?)"
            : "UPDATE review_draft SET typed = ?, saved_at = ?, saved_by = ?, saved_by_name = ?, version = ? WHERE account_id = ? AND due_on = ?";
        jdbc.prepareStatement(sql, s -> {
            s.setString(1, text(draft.typed()));
            s.setTimestamp(2, Timestamp.from(draft.savedAt()));
            bind(s, draft.savedBy());
            s.setString(4, draft.savedByName());
            s.setInt(5, draft.version());
            s.setLong(6, draft.accountId());
            s.setDate(7, Date.valueOf(draft.dueOn()));
            return s.executeUpdate();
        });
    }

    @Transactional
    void delete(long accountId) {
        jdbc.prepareStatement("DELETE FROM review_draft WHERE account_id = ?", s -> {
            s.setLong(1, accountId);
            return s.executeUpdate();
        });
    }

    private static void bind(java.sql.PreparedStatement s, @Nullable Long savedBy) throws SQLException {
        if (savedBy == null) {
            s.setNull(3, Types.BIGINT);
        } else {
            s.setLong(3, savedBy);
        }
    }

    private ReviewDraft draft(ResultSet row, long accountId, LocalDate dueOn) throws SQLException {
        long by = row.getLong("saved_by");
        Long savedBy = row.wasNull() ? null : by;
        try {
            return new ReviewDraft(accountId, dueOn, json.readValue(row.getString("typed"), TYPED), row.getTimestamp("saved_at").toInstant(), savedBy,
                row.getString("saved_by_name"), row.getInt("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Map<String, List<String>> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
