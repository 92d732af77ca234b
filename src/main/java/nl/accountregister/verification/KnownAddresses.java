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
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the register has that fits an address, by the index of the marks. What is shielded or suspended is as if it were not
 * there. Each question is one statement, which sees one moment by itself: a transaction around it would cost more than it does.
 */
@Singleton
class KnownAddresses {

    /** Of what only looks alike a few say enough, so that a thousand pages with nearly one name cost no more than these. */
    private static final int ENOUGH = 5;
    private static final String ACCOUNT = "a.status, a.identity_key, a.name, a.platform, a.kind AS account_kind, a.url, a.handle, l.name AS location_name, r.name AS region_name";
    private static final String PUBLIC = "a.visibility = 'PUBLIC' AND a.status <> 'SUSPENDED'";
    private static final String PLACE = " LEFT JOIN location l ON l.id = a.location_id LEFT JOIN region r ON r.id = l.region_id";
    private static final String MARKED = "SELECT m.mark, m.kind, m.former, i.platform_key, " + ACCOUNT + " FROM account_mark m %s account a ON a.id = m.account_id AND " + PUBLIC
        + " LEFT JOIN account_platform_id i ON i.account_id = a.id" + PLACE;

    private final JdbcOperations jdbc;

    KnownAddresses(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What needs several questions, over one connection; each of the others is asked within it. */
    @Connectable
    <R> R together(Supplier<R> questions) {
        return questions.get();
    }

    /** The active accounts at exactly these addresses, by the index that lets no two be there: what most ask about, and by far the cheapest question. */
    List<KnownAddress> official(Collection<Recognition.Recognised> addresses) {
        List<String> marks = identities(addresses);
        return Rows.of(jdbc, officialSql(marks), marks, KnownAddresses::known);
    }

    /**
     * All at exactly these addresses, accounts that have or had them and reports, and some that look like one of them: those
     * first whose name looks the same as a whole. What is of now goes before what was, and what is active before the rest. Of most
     * addresses that are not ours nothing is known, which a question for no more than that tells at a quarter of the cost.
     */
    List<KnownAddress> all(Collection<Recognition.Recognised> addresses) {
        List<AddressMarks> marks = addresses.stream().map(AddressMarks::of).toList();
        List<String> skeletons = marks.stream().map(AddressMarks::skeleton).toList();
        List<String> stems = marks.stream().map(AddressMarks::stem).filter(Objects::nonNull).toList();
        List<String> values = new ArrayList<>(marks.stream().flatMap(m -> m.all().stream()).toList());
        if (Rows.of(jdbc, anySql(values), values, row -> true).isEmpty()) {
            return List.of();
        }
        values = new ArrayList<>(identities(addresses));
        String sql = "(" + exactlySql(values) + ") UNION ALL (" + likeSql("SKELETON", skeletons) + ")";
        values.addAll(skeletons);
        if (!stems.isEmpty()) {
            sql += " UNION ALL (" + likeSql("STEM", stems) + ")";
            values.addAll(stems);
        }
        List<KnownAddress> found = new ArrayList<>(Rows.of(jdbc, sql, values, KnownAddresses::known));
        found.sort(Comparator.comparing(KnownAddress::former).thenComparing(k -> k.status() != AccountStatus.ACTIVE));
        return found;
    }

    static String officialSql(Collection<String> marks) {
        return "SELECT a.identity_key AS mark, 'IDENTITY' AS kind, FALSE AS former, NULL AS platform_key, " + ACCOUNT + " FROM account a" + PLACE
            + " WHERE a.open_identity_key IN (" + Where.marks(marks) + ") AND a.visibility = 'PUBLIC' AND a.status = 'ACTIVE'";
    }

    /** Whether anything may be said of these marks; it passes over what is shielded as the other questions do, so that not even the time tells. */
    static String anySql(Collection<String> marks) {
        return "SELECT 1 FROM account_mark m LEFT JOIN account a ON a.id = m.account_id WHERE m.mark IN (" + Where.marks(marks) + ") AND (m.kind = 'REPORTED' OR m.kind <> 'SHIELDED' AND "
            + PUBLIC + ") LIMIT 1";
    }

    static String exactlySql(Collection<String> marks) {
        return MARKED.formatted("LEFT JOIN") + " WHERE m.mark IN (" + Where.marks(marks) + ") AND m.kind IN ('IDENTITY', 'REPORTED') AND (m.kind = 'REPORTED' OR a.id IS NOT NULL)";
    }

    static String likeSql(String kind, Collection<String> marks) {
        return MARKED.formatted("JOIN") + " WHERE m.mark IN (" + Where.marks(marks) + ") AND m.kind = '" + kind + "' ORDER BY m.former LIMIT " + ENOUGH;
    }

    private static List<String> identities(Collection<Recognition.Recognised> addresses) {
        return addresses.stream().map(address -> address.identity().key()).toList();
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
