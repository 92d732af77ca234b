package nl.accountregister.review;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The one query behind the list of reviews that are due, now and at the end of a day. */
@Singleton
class DueSearch {

    /** An account as it was; beside that whose it is now, which says who may see it. */
    private static final String VERSION = "(SELECT v.account_id AS id, v.name, v.platform, v.location_id, v.owner_id, v.deputy_id, v.status, v.next_review_on,"
        + " v.last_review_on, v.location_name AS location_then, v.owner_name AS owner_then, v.deputy_name AS deputy_then, n.owner_id AS owner_now,"
        + " n.deputy_id AS deputy_now FROM account_history v LEFT JOIN account n ON n.id = v.account_id WHERE v.known_from < ? AND v.known_until >= ?)";

    private final JdbcOperations jdbc;
    private final Past past;

    DueSearch(JdbcOperations jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** Today, as everywhere. */
    LocalDate today() {
        return past.today();
    }

    /**
     * A page of the list, the earliest first.
     *
     * @param person only those of which this person is owner or deputy now; 0 for all
     */
    @Transactional(readOnly = true)
    Page<DueReview> page(DueFilter filter, long person, Page.Slice slice) {
        AsOf asOf = past.asOf(filter.day());
        List<Object> values = new ArrayList<>();
        String accounts = accounts(asOf, values);
        Where where = where(filter, person, asOf);
        long total = Rows.number(jdbc, "SELECT COUNT(*)" + accounts + where.sql(), where.after(values));
        String from = accounts + " LEFT JOIN " + asOf.people(values) + " o ON o.id = a.owner_id LEFT JOIN " + asOf.people(values)
            + " d ON d.id = a.deputy_id LEFT JOIN " + asOf.locations(values) + " l ON l.id = a.location_id";
        String sql = "SELECT a.id, a.name, a.platform, a.location_id, " + name(asOf, "l", "location") + ", a.owner_id, " + name(asOf, "o", "owner")
            + ", a.deputy_id, " + name(asOf, "d", "deputy") + ", a.next_review_on, a.last_review_on" + from + where.sql()
            + " ORDER BY a.next_review_on, a.name, a.id LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Page.of(Rows.of(jdbc, sql, where.after(values), DueSearch::row), total, slice);
    }

    private static String accounts(AsOf asOf, List<Object> values) {
        if (asOf.isNow()) {
            return " FROM account a";
        }
        values.add(asOf.end());
        values.add(asOf.end());
        return " FROM " + VERSION + " a";
    }

    private Where where(DueFilter filter, long person, AsOf asOf) {
        LocalDate until = filter.until() == null || filter.until().isAfter(Reviews.ALWAYS) ? Reviews.ALWAYS : filter.until();
        LocalDate before = asOf.dayOr(past.today()).minusDays(1);
        until = filter.overdue() && until.isAfter(before) ? before : until;
        Where where = new Where().and("a.status = 'ACTIVE' AND a.next_review_on <= ?", until);
        if (filter.locationId() != null) {
            where.and("a.location_id = ?", filter.locationId());
        }
        if (person != 0) {
            where.and(asOf.isNow() ? "(a.owner_id = ? OR a.deputy_id = ?)" : "(a.owner_now = ? OR a.deputy_now = ?)", person, person);
        }
        return where;
    }

    /** The name that somebody or something had; the one that stands with the version itself when no more is known. */
    private static String name(AsOf asOf, String alias, String what) {
        return (asOf.isNow() ? alias + ".name" : "COALESCE(" + alias + ".name, a." + what + "_then)") + " AS " + what + "_name";
    }

    private static DueReview row(ResultSet r) throws SQLException {
        return new DueReview(r.getLong("id"), r.getString("name"), r.getString("platform"), Columns.number(r, "location_id"), r.getString("location_name"),
            r.getLong("owner_id"), r.getString("owner_name"), Columns.number(r, "deputy_id"), r.getString("deputy_name"),
            Columns.date(r, "next_review_on"), Columns.date(r, "last_review_on"));
    }
}
