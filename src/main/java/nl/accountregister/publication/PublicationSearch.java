package nl.accountregister.publication;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the lines of the publicatielogboeken: one query for a page, the newest publication first. */
@Singleton
class PublicationSearch {

    private static final String FROM = " FROM publication p JOIN account a ON a.id = p.account_id";
    private static final String ROW = "SELECT p.*, a.name AS account_name, a.platform, a.status, f.made_by_name AS noted_by_name, e.made_at, e.made_by_name, e.reason"
        + FROM + " JOIN publication_edition f ON f.publication_id = p.id AND f.number = 1"
        + " LEFT JOIN publication_edition e ON e.publication_id = p.id AND e.number = p.version AND e.number > 1";
    private static final String ORDER = " ORDER BY p.published_on DESC, p.id DESC";

    /** Owner, deputy, or a right that holds; takes {@link #access its values}. */
    static final String ACCESS = "a.owner_id = ? OR a.deputy_id = ? OR EXISTS (SELECT 1 FROM access_grant g WHERE g.account_id = a.id AND g.person_id = ?"
        + " AND g.since <= ? AND (g.ended_on IS NULL OR g.ended_on >= ?))";
    private static final int MOST_OWN = 100;

    private final JdbcOperations jdbc;
    private final Today today;

    PublicationSearch(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    static List<Object> access(long person, LocalDate day) {
        return List.of(person, person, person, Date.valueOf(day), Date.valueOf(day));
    }

    /** @param usual whether an account keeps a log when nobody said otherwise */
    @Transactional(readOnly = true)
    List<OwnLog> own(long person, boolean usual) {
        Where where = new Where().and("a.status IN ('ACTIVE', 'SUSPENDED')").and("(" + ACCESS + ")", access(person, today.date()))
            .and("COALESCE(k.kept, ?) = TRUE", usual);
        return jdbc.prepareStatement("SELECT a.id, a.name, a.platform FROM account a LEFT JOIN publication_log k ON k.account_id = a.id" + where.sql()
            + " ORDER BY LOWER(a.name), a.id LIMIT " + MOST_OWN, s -> {
                where.bind(1, s::setObject);
                List<OwnLog> found = new ArrayList<>();
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        found.add(new OwnLog(rows.getLong(1), rows.getString(2), rows.getString(3)));
                    }
                }
                return found;
            });
    }

    /** The account on which somebody published last. */
    @Transactional(readOnly = true)
    Optional<Long> last(long person) {
        return jdbc.prepareStatement("SELECT account_id FROM publication WHERE published_by = ? ORDER BY id DESC LIMIT 1", s -> {
            s.setLong(1, person);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        });
    }

    @Transactional(readOnly = true)
    long count(Where where) {
        return jdbc.prepareStatement("SELECT COUNT(*)" + FROM + where.sql(), s -> {
            where.bind(1, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Transactional(readOnly = true)
    List<PublicationRow> rows(Where where, Page.Slice slice) {
        List<PublicationRow> found = new ArrayList<>();
        each(where, " LIMIT " + slice.size() + " OFFSET " + slice.offset(), 0, found::add);
        return found;
    }

    /** Hands all of them over while it reads. The caller holds a transaction. */
    void stream(Where where, Consumer<PublicationRow> consumer) {
        each(where, "", Integer.MIN_VALUE, consumer);
    }

    private void each(Where where, String rest, int fetchSize, Consumer<PublicationRow> consumer) {
        jdbc.prepareStatement(ROW + where.sql() + ORDER + rest, s -> {
            if (fetchSize != 0 && s.getConnection().getMetaData().getDatabaseProductName().equals("MySQL")) {
                s.setFetchSize(fetchSize);
            }
            where.bind(1, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows));
                }
            }
            return null;
        });
    }

    static Where where(PublicationFilter filter) {
        Where where = new Where();
        if (filter.accountId() != null) {
            where.and("p.account_id = ?", filter.accountId());
        }
        if (filter.locationId() != null) {
            where.and("a.location_id = ?", filter.locationId());
        }
        if (filter.platform() != null) {
            where.and("a.platform = ?", filter.platform());
        }
        if (filter.from() != null) {
            where.and("p.published_on >= ?", Date.valueOf(filter.from()));
        }
        if (filter.until() != null) {
            where.and("p.published_on <= ?", Date.valueOf(filter.until()));
        }
        if (filter.state() != null) {
            where.and(switch (filter.state()) {
                case AS_NOTED -> "p.removed = FALSE AND p.version = 1";
                case CHANGED -> "p.removed = FALSE AND p.version > 1";
                case REMOVED -> "p.removed = TRUE";
            });
        }
        if (filter.query() != null) {
            String like = Where.anywhere(filter.query());
            where.and("(LOWER(p.what) LIKE ? ESCAPE '!' OR LOWER(p.link) LIKE ? ESCAPE '!' OR LOWER(p.published_by_name) LIKE ? ESCAPE '!')", like, like, like);
        }
        return where;
    }

    private static PublicationRow row(ResultSet r) throws SQLException {
        boolean removed = r.getBoolean("removed");
        int version = r.getInt("version");
        Timestamp changed = r.getTimestamp("made_at");
        return new PublicationRow(r.getLong("id"), r.getLong("account_id"), r.getString("account_name"), r.getString("platform"),
            AccountStatus.valueOf(r.getString("status")) != AccountStatus.CLOSED, r.getDate("published_on").toLocalDate(), r.getString("what"),
            r.getString("link"), r.getString("published_by_name"), r.getTimestamp("recorded_at").toInstant(), r.getString("noted_by_name"),
            removed ? PublicationState.REMOVED : version > 1 ? PublicationState.CHANGED : PublicationState.AS_NOTED, version,
            changed == null ? null : changed.toInstant(), r.getString("made_by_name"), r.getString("reason"));
    }
}
