package nl.accountregister.verification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.location.Region;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Volg ons: the official accounts, for everybody (SGL §4). Active and public ones only; those of the organisation as a
 * whole first, then those of locations, then the others.
 */
@Singleton
public class OfficialAccounts {

    private static final String FROM = " FROM account a LEFT JOIN location l ON l.id = a.location_id LEFT JOIN region r ON r.id = l.region_id"
        + " WHERE a.visibility = 'PUBLIC' AND a.status = 'ACTIVE' AND a.url IS NOT NULL";
    private static final String COLUMNS = "SELECT a.name, a.platform, a.kind, a.url, a.handle, l.name AS location_name, r.name AS region_name";
    private static final String ORDER = " ORDER BY CASE a.kind WHEN 'CORPORATE' THEN 1 WHEN 'LOCATION_PAGE' THEN 2 ELSE 3 END,"
        + " CASE WHEN l.name IS NULL THEN 1 ELSE 0 END, LOWER(l.name), LOWER(a.name), a.id";

    private final JdbcOperations jdbc;

    OfficialAccounts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Page<OfficialAccount> search(OfficialFilter filter, Page.Slice slice) {
        Where where = where(filter);
        long total = Rows.number(jdbc, "SELECT COUNT(*)" + FROM + where.more(), where.values());
        return Page.of(rows(where, slice.size(), slice.offset()), total, slice);
    }

    /** The first of those of the organisation as a whole. */
    @Transactional(readOnly = true)
    public List<OfficialAccount> corporate(int most) {
        return rows(new Where().and("a.kind = 'CORPORATE'"), most, 0);
    }

    /** Those with an official account, by name, to filter by: the others are nothing to who does not work here. */
    @Transactional(readOnly = true)
    public List<Region> regions() {
        return Rows.of(jdbc, "SELECT DISTINCT r.id, r.name" + FROM + " AND r.id IS NOT NULL ORDER BY r.name, r.id", List.of(),
            row -> new Region(row.getLong("id"), row.getString("name")));
    }

    private List<OfficialAccount> rows(Where where, int most, long from) {
        return Rows.of(jdbc, COLUMNS + FROM + where.more() + ORDER + " LIMIT " + most + " OFFSET " + from, where.values(), OfficialAccounts::account);
    }

    private static Where where(OfficialFilter filter) {
        Where where = new Where();
        if (filter.query() != null) {
            String like = Where.anywhere(filter.query());
            where.and("(LOWER(a.name) LIKE ? ESCAPE '!' OR LOWER(a.handle) LIKE ? ESCAPE '!' OR LOWER(l.name) LIKE ? ESCAPE '!')", like, like, like);
        }
        if (filter.regionId() != null) {
            where.and("r.id = ?", filter.regionId());
        }
        return where;
    }

    private static OfficialAccount account(ResultSet r) throws SQLException {
        return new OfficialAccount(r.getString("name"), r.getString("platform"), AccountKind.valueOf(r.getString("kind")), r.getString("url"),
            r.getString("handle"), r.getString("location_name"), r.getString("region_name"));
    }
}
