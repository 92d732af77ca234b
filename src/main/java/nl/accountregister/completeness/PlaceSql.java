package nl.accountregister.completeness;

import nl.accountregister.completeness.Expectations.Expectation;
import nl.accountregister.completeness.Expectations.Named;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.LocationKind;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * All places as of a day as one SELECT, with its values: what is expected, beside what the register knew at the end of the day. What the profile
 * says is written into it as values, since it is no table.
 */
final class PlaceSql {

    private static final String FIGURES = "COUNT(*) AS accounts, SUM(CASE WHEN h.status <> 'IN_PREPARATION' THEN 1 ELSE 0 END) AS in_use,"
        + " COALESCE(MIN(CASE WHEN h.status <> 'IN_PREPARATION' THEN h.account_id END), MIN(h.account_id)) AS account_id";

    private final List<Object> values = new ArrayList<>();
    private final AsOf asOf;
    private final LocalDate day;
    private final Timestamp end;
    private String sql = "";

    private PlaceSql(AsOf asOf, LocalDate day) {
        this.asOf = asOf;
        this.day = day;
        this.end = Timestamp.from(AsOf.end(day));
    }

    /** For expectations that are not empty. */
    static PlaceSql of(Expectations expectations, AsOf asOf, LocalDate day) {
        PlaceSql made = new PlaceSql(asOf, day);
        made.sql = made.whole(expectations);
        return made;
    }

    /** How many are missing at this moment: asked of the accounts themselves, place by place through their indexes, for the home page. */
    static PlaceSql missing(Expectations expectations, LocalDate today) {
        PlaceSql made = new PlaceSql(AsOf.NOW, today);
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM (" + made.places(expectations) + ") p WHERE p.must = 1 AND NOT EXISTS (SELECT 1 FROM account a"
            + " WHERE a.location_id = p.location_id AND a.platform = p.platform AND a.kind = 'LOCATION_PAGE' AND a.status <> 'CLOSED')"
            + " AND NOT EXISTS (SELECT 1 FROM account_request q WHERE q.location_id = p.location_id AND q.platform = p.platform AND q.kind = 'LOCATION_PAGE'"
            + " AND q.status IN ('SUBMITTED', 'IN_INTAKE', 'MORE_INFORMATION_ASKED')) AND NOT EXISTS (SELECT 1 FROM no_account n WHERE n.place = p.place"
            + " AND n.known_until = DATE '9999-12-31' AND (n.ends_on IS NULL OR n.ends_on >= " + made.value(Date.valueOf(today)) + "))");
        expectations.named().forEach(named -> sql.append(" AND NOT (p.place = ").append(text(key(named))).append(" AND EXISTS (SELECT 1 FROM account a WHERE a.status <> 'CLOSED'")
            .append(made.isNamed("a", named)).append("))"));
        made.sql = sql.toString();
        return made;
    }

    String sql() {
        return sql;
    }

    /** Sets its values from 1 on, and returns the index after the last. */
    int bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        return index;
    }

    private String whole(Expectations e) {
        return "SELECT p.place, p.location_id, p.name, p.region_id, r.name AS region, p.platform, p.must, a.account_id, COALESCE(a.accounts, 0) AS accounts, q.request_id,"
            + " n.id AS none_id, n.reason, n.ends_on, n.recorded_by_name, n.known_from AS recorded_at, CASE WHEN a.in_use > 0 THEN 'REGISTERED'"
            + " WHEN a.accounts > 0 THEN 'IN_PREPARATION' WHEN q.request_id IS NOT NULL THEN 'REQUESTED' WHEN n.id IS NOT NULL THEN 'DELIBERATELY_NONE'"
            + " WHEN p.must = 1 THEN 'MISSING' ELSE 'UNDECIDED' END AS state FROM (" + places(e) + ") p LEFT JOIN region r ON r.id = p.region_id"
            + " LEFT JOIN (" + accounts(e) + ") a ON a.place = p.place LEFT JOIN (" + requests() + ") q ON q.place = p.place"
            + " LEFT JOIN no_account n ON n.place = p.place AND n.known_from < " + value(end) + " AND n.known_until >= " + value(end)
            + " AND (n.ends_on IS NULL OR n.ends_on >= " + value(Date.valueOf(day)) + ")";
    }

    private String places(Expectations e) {
        List<String> parts = new ArrayList<>();
        List<String> ofLocations = new ArrayList<>();
        for (Expectation expectation : e.ofLocations()) {
            ofLocations.add("SELECT l.id, " + text(expectation.platform()) + " AS platform, " + (expectation.how() == Strictness.MUST ? 1 : 0) + " AS must FROM " + asOf.locations(values) + " l"
                + (expectation.kinds().isEmpty() ? "" : " WHERE l.kind IN (" + String.join(", ", expectation.kinds().stream().map(LocationKind::name).sorted()
                    .map(PlaceSql::text).toList()) + ")"));
        }
        for (Named named : e.named()) {
            ofLocations.add("SELECT l.id, " + text(named.platform()) + " AS platform, 1 AS must FROM " + asOf.locations(values) + " l WHERE l.name = " + value(named.name()));
        }
        if (!ofLocations.isEmpty()) {
            parts.add("SELECT CONCAT('locatie-', l.id, '-', x.platform) AS place, l.id AS location_id, l.name AS name, l.region_id AS region_id, x.platform AS platform,"
                + " MAX(x.must) AS must FROM (" + String.join(" UNION ALL ", ofLocations) + ") x JOIN " + asOf.locations(values) + " l ON l.id = x.id"
                + " WHERE (l.opened_on IS NULL OR l.opened_on <= " + value(Date.valueOf(day)) + ") AND (l.closed_on IS NULL OR l.closed_on > " + value(Date.valueOf(day))
                + ") GROUP BY l.id, l.name, l.region_id, x.platform");
        }
        for (Named named : e.named()) {
            parts.add("SELECT " + text(key(named)) + ", CAST(NULL AS SIGNED), CAST(" + value(named.name()) + " AS CHAR(160)), CAST(NULL AS SIGNED), " + text(named.platform())
                + ", 1 FROM dual WHERE NOT EXISTS (SELECT 1 FROM " + asOf.locations(values) + " l WHERE l.name = " + value(named.name()) + ")");
        }
        return String.join(" UNION ALL ", parts);
    }

    private String accounts(Expectations e) {
        List<String> parts = new ArrayList<>();
        parts.add("SELECT CONCAT('locatie-', h.location_id, '-', h.platform) AS place, " + FIGURES + " FROM account_history h WHERE " + inForce()
            + " AND h.kind = 'LOCATION_PAGE' AND h.location_id IS NOT NULL GROUP BY h.location_id, h.platform");
        for (Named named : e.named()) {
            parts.add("SELECT " + text(key(named)) + ", " + FIGURES + " FROM account_history h WHERE " + inForce() + isNamed("h", named) + " HAVING COUNT(*) > 0");
        }
        return String.join(" UNION ALL ", parts);
    }

    /** A corporate account that is called so, or whose handle is that. */
    private String isNamed(String table, Named named) {
        return " AND " + table + ".kind = 'CORPORATE' AND " + table + ".platform = " + text(named.platform()) + " AND (REPLACE(REPLACE(LOWER(" + table + ".name), ' ', ''), '-', '')"
            + " LIKE " + value("%" + named.plain() + "%") + " OR REPLACE(REPLACE(LOWER(COALESCE(" + table + ".handle, '')), '.', ''), '_', '') = " + value(named.plain()) + ")";
    }

    /** What was being dealt with at the end of the day: a request that came to an end since then did not have that end yet. */
    private String requests() {
        return "SELECT CONCAT('locatie-', q.location_id, '-', q.platform) AS place, MIN(q.id) AS request_id FROM account_request q WHERE q.kind = 'LOCATION_PAGE'"
            + " AND q.location_id IS NOT NULL AND q.submitted_at < " + value(end)
            + " AND NOT (q.status IN ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'WITHDRAWN') AND q.status_since < " + value(end)
            + ") GROUP BY q.location_id, q.platform";
    }

    private String inForce() {
        return "h.known_from < " + value(end) + " AND h.known_until >= " + value(end) + " AND h.status <> 'CLOSED'";
    }

    private String value(Object value) {
        values.add(value);
        return "?";
    }

    static String key(Named named) {
        return "organisatie-" + named.platform() + "-" + named.plain();
    }

    /** Codes and keys only: letters, digits, hyphens and underscores. */
    private static String text(String code) {
        return "'" + code + "'";
    }
}
