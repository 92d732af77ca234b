package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The one query behind the lists of meldingen, so that what is counted and what is shown is the same. */
@Singleton
class SignalSearch {

    private static final String NOW = " FROM signal_case c JOIN signal_entry s ON s.id = c.signal_id";
    private static final String NAMES_NOW = " LEFT JOIN account a ON a.id = c.account_id LEFT JOIN person p ON p.id = c.responder_id";
    /** The treatment as it was known; what was reported never changes but for who did, which no list shows. */
    private static final String THEN = " FROM (SELECT v.* FROM signal_case_history v WHERE v.known_from < ? AND v.known_until >= ?) c JOIN signal_entry s ON s.id = c.signal_id";
    private static final String NAMES_THEN = " LEFT JOIN (SELECT h.account_id AS id, h.name FROM account_history h WHERE h.known_from < ? AND h.known_until >= ?) a"
        + " ON a.id = c.account_id LEFT JOIN ";
    private static final String COLUMNS = "SELECT s.id, s.reference, s.kind, s.address, s.received_at, c.status, c.outcome, c.result, c.platform, c.url, c.account_id,"
        + " c.due_on, c.takedown_on, c.closed_on, a.name AS account_name, p.name AS responder_name, ";
    /** By the day on which something has to be done; what is closed comes last, the latest first. */
    private static final String ORDER = " ORDER BY CASE WHEN c.due_on IS NULL THEN 1 ELSE 0 END, c.due_on, c.closed_on DESC,"
        + " CASE WHEN c.due_on IS NULL THEN -c.signal_id ELSE c.signal_id END";

    private final JdbcOperations jdbc;
    private final Past past;

    SignalSearch(JdbcOperations jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    @Transactional(readOnly = true)
    long count(SignalFilter filter) {
        AsOf asOf = past.asOf(filter.day());
        List<Object> values = new ArrayList<>();
        Where where = where(filter, asOf);
        return Rows.number(jdbc, "SELECT COUNT(*)" + from(asOf, values) + where.sql(), where.after(values));
    }

    @Transactional(readOnly = true)
    List<SignalRow> rows(SignalFilter filter, Page.Slice slice) {
        AsOf asOf = past.asOf(filter.day());
        return rows(where(filter, asOf), asOf, slice);
    }

    /** Others about the same address. */
    @Transactional(readOnly = true)
    List<SignalRow> others(SignalCase than, Page.Slice slice) {
        return than.identityKey() == null ? List.of() : rows(new Where().and("c.identity_key = ?", than.identityKey()).and("c.signal_id <> ?", than.signalId()), AsOf.NOW, slice);
    }

    private static String from(AsOf asOf, List<Object> values) {
        if (!asOf.isNow()) {
            values.addAll(List.of(asOf.end(), asOf.end()));
        }
        return asOf.isNow() ? NOW : THEN;
    }

    private static String names(AsOf asOf, List<Object> values) {
        if (asOf.isNow()) {
            return NAMES_NOW;
        }
        values.addAll(List.of(asOf.end(), asOf.end()));
        return NAMES_THEN + asOf.people(values) + " p ON p.id = c.responder_id";
    }

    private List<SignalRow> rows(Where where, AsOf asOf, Page.Slice slice) {
        List<Object> values = new ArrayList<>();
        String sql = COLUMNS + (asOf.isNow() ? "TRUE" : "c.complete") + " AS all_known" + from(asOf, values) + names(asOf, values) + where.sql() + ORDER + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Rows.of(jdbc, sql, where.after(values), SignalSearch::row);
    }

    private static SignalRow row(ResultSet r) throws SQLException {
        long account = r.getLong("account_id");
        Long accountId = r.wasNull() ? null : Long.valueOf(account);
        return new SignalRow(r.getLong("id"), r.getString("reference"), SignalKind.valueOf(r.getString("kind")), SignalStatus.valueOf(r.getString("status")),
            value(SignalOutcome.class, r.getString("outcome")), value(SignalResult.class, r.getString("result")), r.getString("platform"),
            r.getString("url") == null ? r.getString("address") : r.getString("url"), accountId, r.getString("account_name"), r.getString("responder_name"),
            Columns.date(r, "due_on"), Columns.date(r, "takedown_on"), r.getTimestamp("received_at").toInstant(), Columns.date(r, "closed_on"), r.getBoolean("all_known"));
    }

    @Nullable
    private static <E extends Enum<E> & Coded> E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Where where(SignalFilter f, AsOf asOf) {
        Where where = new Where();
        if (f.status() != null) {
            where.and("c.status = ?", f.status().name());
        }
        if (f.kind() != null) {
            where.and("s.kind = ?", f.kind().name());
        }
        if (f.outcome() != null) {
            where.and("c.outcome = ?", f.outcome().name());
        }
        if (f.open()) {
            where.and("c.status IN ('NEW', 'IN_HAND')");
        }
        if (f.late()) {
            where.and("c.status IN ('NEW', 'IN_HAND')").and("c.due_on < ?", Date.valueOf(asOf.dayOr(past.today())));
        }
        if (f.accountId() != null) {
            where.and("c.account_id = ?", f.accountId());
        }
        if (f.responder() != null) {
            where.and("c.responder_id = ?", f.responder());
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            where.and("(LOWER(s.reference) LIKE ? ESCAPE '!' OR LOWER(s.address) LIKE ? ESCAPE '!' OR LOWER(c.url) LIKE ? ESCAPE '!')", like, like, like);
        }
        return where;
    }
}
