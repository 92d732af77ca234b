package nl.accountregister.verification;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Wijzigingen of the public list, worked out from the history of the accounts: two versions that follow each other, compared. */
@Singleton
public class ListChanges {

    /** How far back the feed looks. */
    static final Duration PERIOD = Duration.ofDays(180);
    private static final int MOST = 100;

    /** That an account was suspended for a while is not public, so it never left; before that it was active. */
    private static final String LISTED = "(%s.status IN ('ACTIVE', 'SUSPENDED') AND %1$s.visibility = 'PUBLIC' AND %1$s.url IS NOT NULL)";
    private static final String NOW = LISTED.formatted("h");
    private static final String BEFORE = "COALESCE(" + LISTED.formatted("p") + ", FALSE)";
    private static final String OTHER_FACTS = "(h.name <> p.name OR h.url <> p.url OR h.kind <> p.kind OR COALESCE(h.location_name, '') <> COALESCE(p.location_name, ''))";
    private static final String SQL = "SELECT h.account_id, h.version, h.known_from, h.name, h.platform, h.kind, h.url, h.handle, h.location_name,"
        + " p.name AS p_name, p.platform AS p_platform, p.kind AS p_kind, p.url AS p_url, p.handle AS p_handle, p.location_name AS p_location_name,"
        + " CASE WHEN " + NOW + " THEN 1 ELSE 0 END AS listed, CASE WHEN " + BEFORE + " THEN 1 ELSE 0 END AS was_listed"
        + " FROM account_history h LEFT JOIN account_history p ON p.account_id = h.account_id AND p.version = h.version - 1"
        + " WHERE h.known_from >= ? AND EXISTS (SELECT 1 FROM account a WHERE a.id = h.account_id AND a.visibility = 'PUBLIC' AND a.status <> 'SUSPENDED') AND ((" + NOW + " AND NOT " + BEFORE + ") OR (" + BEFORE + " AND NOT " + NOW + ") OR (" + NOW + " AND " + BEFORE
        + " AND " + OTHER_FACTS + ")) ORDER BY h.known_from DESC, h.account_id DESC, h.version DESC LIMIT " + MOST;

    private final JdbcOperations jdbc;
    private final Today today;

    ListChanges(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * The newest first; a hundred at most, of the last half year. Not of accounts that an import brought by mistake: they never
     * were ours. Nor of those that are shielded or suspended now, whatever they were: what is not public any more is not told again.
     */
    @Transactional(readOnly = true)
    public List<ListChange> newest() {
        Instant since = today.moment().minus(PERIOD);
        return Rows.of(jdbc, SQL, List.of(Timestamp.from(since)), ListChanges::change);
    }

    private static ListChange change(ResultSet r) throws SQLException {
        boolean listed = r.getInt("listed") == 1;
        boolean was = r.getInt("was_listed") == 1;
        OfficialAccount before = was ? account(r, "p_") : null;
        return new ListChange(!was ? ListChange.Kind.ADDED : listed ? ListChange.Kind.CHANGED : ListChange.Kind.ENDED,
            r.getLong("account_id") + "/" + r.getInt("version"), r.getTimestamp("known_from").toInstant(), listed ? account(r, "") : before, before);
    }

    private static OfficialAccount account(ResultSet r, String prefix) throws SQLException {
        return new OfficialAccount(r.getString(prefix + "name"), r.getString(prefix + "platform"), AccountKind.valueOf(r.getString(prefix + "kind")),
            r.getString(prefix + "url"), r.getString(prefix + "handle"), r.getString(prefix + "location_name"), null);
    }
}
