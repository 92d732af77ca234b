package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.MarkKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The one query of the check, on the index of the marks. What is shielded or suspended is as if it were not there. */
@Singleton
class KnownAddresses {

    /** Of one name's look-alikes some say enough, so that a thousand pages with nearly one name cost no more than fifty; of the exact ones none is left out. */
    private static final int MOST = 50;
    private static final String KNOWN = " AND a.visibility = 'PUBLIC' AND a.status <> 'SUSPENDED'";

    private final JdbcOperations jdbc;

    KnownAddresses(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<KnownAddress> find(Collection<String> marks) {
        String asked = "SELECT m.id, m.mark, m.kind, m.former, m.account_id FROM account_mark m LEFT JOIN account a ON a.id = m.account_id" + KNOWN
            + " WHERE m.mark IN (" + Where.marks(marks) + ") AND m.kind IN ";
        String sql = "SELECT m.mark, m.kind, m.former, a.status, a.identity_key, i.platform_key, a.name, a.platform, a.kind AS account_kind, a.url, a.handle,"
            + " l.name AS location_name, r.name AS region_name FROM ("
            + asked + "('IDENTITY', 'REPORTED') AND (m.kind = 'REPORTED' OR a.id IS NOT NULL)"
            + " UNION ALL (" + asked + "('SKELETON', 'STEM') AND a.id IS NOT NULL LIMIT " + MOST + ")) m"
            + " LEFT JOIN account a ON a.id = m.account_id" + KNOWN
            + " LEFT JOIN account_platform_id i ON i.account_id = a.id"
            + " LEFT JOIN location l ON l.id = a.location_id LEFT JOIN region r ON r.id = l.region_id"
            + " ORDER BY CASE m.kind WHEN 'IDENTITY' THEN 1 WHEN 'REPORTED' THEN 2 ELSE 3 END, m.former, CASE a.status WHEN 'ACTIVE' THEN 1 ELSE 2 END, m.id";
        return jdbc.prepareStatement(sql, s -> {
            Where.bind(1, marks, s::setObject);
            Where.bind(1 + marks.size(), marks, s::setObject);
            List<KnownAddress> found = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    found.add(known(rows));
                }
            }
            return found;
        });
    }

    private static KnownAddress known(ResultSet r) throws SQLException {
        String status = r.getString("status");
        return new KnownAddress(r.getString("mark"), MarkKind.valueOf(r.getString("kind")), r.getBoolean("former"),
            status == null ? null : AccountStatus.valueOf(status), r.getString("identity_key"), r.getString("platform_key"), account(r));
    }

    @Nullable
    private static OfficialAccount account(ResultSet r) throws SQLException {
        return r.getString("url") == null ? null : new OfficialAccount(r.getString("name"), r.getString("platform"),
            AccountKind.valueOf(r.getString("account_kind")), r.getString("url"), r.getString("handle"), r.getString("location_name"), r.getString("region_name"));
    }
}
