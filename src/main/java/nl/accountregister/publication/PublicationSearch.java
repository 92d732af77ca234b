package nl.accountregister.publication;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RowTaker;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.StreamedQuery;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the lines of the publicatielogboeken: one query for a page, the newest publication first. */
@Singleton
class PublicationSearch {

    private static final String NOW = " FROM publication p JOIN account a ON a.id = p.account_id";
    /** Each line by its last edition of then, and beside the account of now, which says who may read it, the account of then. */
    private static final String THEN = " FROM (SELECT b.id, b.account_id, b.recorded_at, v.number AS version, v.published_on, v.what, v.link, v.published_by_name, v.removed"
        + " FROM publication_edition v JOIN publication b ON b.id = v.publication_id WHERE v.number = (SELECT MAX(w.number) FROM publication_edition w"
        + " WHERE w.publication_id = v.publication_id AND w.made_at < ?)) p JOIN account a ON a.id = p.account_id"
        + " JOIN (SELECT h.account_id AS id, h.name, h.platform, h.location_id, h.status FROM account_history h"
        + " WHERE h.known_from < ? AND h.known_until >= ?) n ON n.id = p.account_id";
    private static final String ROW = "SELECT p.*, %1$s.name AS account_name, %1$s.platform, %1$s.status, f.made_by_name AS noted_by_name, e.made_at, e.made_by_name, e.reason";
    private static final String EDITIONS = " JOIN publication_edition f ON f.publication_id = p.id AND f.number = 1"
        + " LEFT JOIN publication_edition e ON e.publication_id = p.id AND e.number = p.version AND e.number > 1";
    private static final String ORDER = " ORDER BY p.published_on DESC, p.id DESC";

    /** Owner, deputy, or a right that holds; takes {@link #access its values}. */
    static final String ACCESS = "a.owner_id = ? OR a.deputy_id = ? OR EXISTS (SELECT 1 FROM access_grant g WHERE g.account_id = a.id AND g.person_id = ?"
        + " AND g.since <= ? AND (g.ended_on IS NULL OR g.ended_on >= ?))";
    private static final int MOST_OWN = 100;

    private final JdbcOperations jdbc;
    private final Past past;

    PublicationSearch(JdbcOperations jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** What a list reads: its tables with their values, and what narrows it. @param account the table that tells name, platform and status of an account */
    record Source(String from, List<Object> values, Where where, String account) {

        private List<Object> bound() {
            return where.after(values);
        }

        private String sql() {
            return ROW.formatted(account) + from + EDITIONS + where.sql() + ORDER;
        }
    }

    /** @throws nl.accountregister.shared.BadRequest when nothing is known of the day */
    Source source(PublicationFilter filter) {
        AsOf asOf = past.asOf(filter.day());
        return asOf.isNow() ? new Source(NOW, List.of(), where(filter, "a"), "a")
            : new Source(THEN, List.of(asOf.end(), asOf.end(), asOf.end()), where(filter, "n"), "n");
    }

    static List<Object> access(long person, LocalDate day) {
        return List.of(person, person, person, Date.valueOf(day), Date.valueOf(day));
    }

    /** @param usual whether an account keeps a log when nobody said otherwise */
    @Transactional(readOnly = true)
    List<OwnLog> own(long person, boolean usual) {
        Where where = new Where().and("a.status IN ('ACTIVE', 'SUSPENDED')").and("(" + ACCESS + ")", access(person, past.today()))
            .and("COALESCE(k.kept, ?) = TRUE", usual);
        return Rows.of(jdbc, "SELECT a.id, a.name, a.platform FROM account a LEFT JOIN publication_log k ON k.account_id = a.id" + where.sql()
            + " ORDER BY LOWER(a.name), a.id LIMIT " + MOST_OWN, where.values(), row -> new OwnLog(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /** The account on which somebody published last. */
    @Transactional(readOnly = true)
    Optional<Long> last(long person) {
        return Rows.of(jdbc, "SELECT account_id FROM publication WHERE published_by = ? ORDER BY id DESC LIMIT 1", List.of(person), row -> row.getLong(1)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    long count(Source source) {
        return Rows.number(jdbc, "SELECT COUNT(*)" + source.from() + source.where().sql(), source.bound());
    }

    @Transactional(readOnly = true)
    List<PublicationRow> rows(Source source, Page.Slice slice) {
        return Rows.of(jdbc, source.sql() + " LIMIT " + slice.size() + " OFFSET " + slice.offset(), source.bound(), PublicationSearch::row);
    }

    /** Hands all of them over while it reads. The caller holds a transaction. */
    void stream(Source source, RowTaker<PublicationRow> taker) {
        jdbc.prepareStatement(source.sql(), s -> {
            Where.bind(1, source.bound(), s::setObject);
            StreamedQuery.read(s, PublicationSearch::row, taker);
            return null;
        });
    }

    private static Where where(PublicationFilter filter, String account) {
        Where where = new Where();
        if (filter.accountId() != null) {
            where.and("p.account_id = ?", filter.accountId());
        }
        if (filter.locationId() != null) {
            where.and(account + ".location_id = ?", filter.locationId());
        }
        if (filter.platform() != null) {
            where.and(account + ".platform = ?", filter.platform());
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
