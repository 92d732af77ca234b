package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.MarkKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the register has that fits an address, by the index of the marks. What is shielded or suspended is as if it were not
 * there. Each question is one statement, which sees one moment by itself: a transaction around it would cost more than it does.
 */
@Singleton
class KnownAddresses {

    /** Of what only looks alike a few say enough, so that a thousand pages with nearly one name cost no more than these. */
    private static final int ENOUGH = 5;
    private static final String FOUND = "SELECT m.mark, m.kind, m.former, a.status, a.identity_key, i.platform_key, a.name, a.platform, a.kind AS account_kind, a.url,"
        + " a.handle, l.name AS location_name, r.name AS region_name FROM account_mark m";
    private static final String ACCOUNT = " account a ON a.id = m.account_id AND a.visibility = 'PUBLIC' AND a.status <> 'SUSPENDED'"
        + " LEFT JOIN account_platform_id i ON i.account_id = a.id LEFT JOIN location l ON l.id = a.location_id LEFT JOIN region r ON r.id = l.region_id";

    private final JdbcOperations jdbc;

    KnownAddresses(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** All at exactly these addresses: accounts that have or had them, and reports. Those of now come first, and of these the active ones. */
    @Connectable
    List<KnownAddress> exactly(Collection<Recognition.Recognised> addresses) {
        List<String> marks = addresses.stream().map(address -> address.identity().key()).toList();
        return find(exactlySql(marks), marks);
    }

    /** Some that look like one of these, those first whose name looks the same as a whole. */
    @Connectable
    List<KnownAddress> like(Collection<Recognition.Recognised> addresses) {
        List<AddressMarks> all = addresses.stream().map(AddressMarks::of).toList();
        List<String> skeletons = all.stream().map(AddressMarks::skeleton).toList();
        List<String> stems = all.stream().map(AddressMarks::stem).filter(Objects::nonNull).toList();
        return stems.isEmpty() ? find(likeSql("SKELETON", skeletons), skeletons)
            : find("(" + likeSql("SKELETON", skeletons) + ") UNION ALL (" + likeSql("STEM", stems) + ")", Stream.concat(skeletons.stream(), stems.stream()).toList());
    }

    static String exactlySql(Collection<String> marks) {
        return FOUND + " LEFT JOIN" + ACCOUNT + " WHERE m.mark IN (" + Where.marks(marks) + ") AND m.kind IN ('IDENTITY', 'REPORTED') AND (m.kind = 'REPORTED' OR a.id IS NOT NULL)"
            + " ORDER BY m.kind, m.former, CASE a.status WHEN 'ACTIVE' THEN 1 ELSE 2 END, m.id";
    }

    static String likeSql(String kind, Collection<String> marks) {
        return FOUND + " JOIN" + ACCOUNT + " WHERE m.mark IN (" + Where.marks(marks) + ") AND m.kind = '" + kind + "' ORDER BY m.former LIMIT " + ENOUGH;
    }

    private List<KnownAddress> find(String sql, List<String> marks) {
        return jdbc.prepareStatement(sql, s -> {
            Where.bind(1, marks, s::setObject);
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
