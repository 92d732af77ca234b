package nl.accountregister.timeline;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.shared.Page;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The order of everything: one query over all sources, of which it knows no more than the kind, the number and the moment. */
@Singleton
class HappeningKeys {

    /** What the other sources tell better, and what is of no use to who reads about an account. */
    private static final String OTHERWISE = "e.action NOT LIKE 'herziening.%' AND e.action NOT LIKE 'herinnering.%' AND e.action NOT LIKE 'mail.%'"
        + " AND e.action NOT LIKE 'actie.%' AND e.action NOT IN ('account.herzien', 'dossier.gemaakt', 'beheerplan.concept', 'beheerplan.formulier.opgeruimd',"
        + " 'beheerplan.document.bewaard', 'beheerplan.formulier.bestemd', 'beheerplan.formulier.verdrongen')";
    private static final String REQUEST = "e.action IN ('aanvraag.ingediend', 'aanvraag.intake', 'aanvraag.besluit', 'aanvraag.beantwoord')";
    private static final List<String> PARTS = List.of(
        part(HappeningKind.CHANGE, "e.seq", "e.at", "audit_entry e", "e.subject_type = 'account' AND e.subject_id = ? AND " + OTHERWISE),
        part(HappeningKind.CHANGE, "e.seq", "e.at", "audit_entry e", "e.subject_type = 'aanvraag' AND e.subject_id = ? AND " + REQUEST),
        part(HappeningKind.CHANGE, "e.seq", "e.at", "publication p JOIN audit_entry e ON e.subject_type = 'publicatie' AND e.subject_id = p.id", "p.account_id = ?"),
        part(HappeningKind.REVIEW, "r.id", "r.done_at", "review r", "r.account_id = ?"),
        part(HappeningKind.SECOND, "r.id", "r.second_at", "review r", "r.account_id = ? AND r.second_at IS NOT NULL"),
        part(HappeningKind.WITHDRAWN, "r.id", "r.withdrawn_at", "review r", "r.account_id = ? AND r.withdrawn_at IS NOT NULL"),
        part(HappeningKind.ACTION, "x.id", "x.created_at", "review_action x", "x.account_id = ?"),
        part(HappeningKind.ACTION_FINISHED, "x.id", "x.finished_at", "review_action x", "x.account_id = ? AND x.finished_at IS NOT NULL"),
        // A step that was passed or dropped before it reached anyone was asked of nobody.
        part(HappeningKind.REMINDER, "m.id", "m.planned_at", "reminder m", "m.account_id = ? AND (m.status IN ('TOLD', 'NOBODY')"
            + " OR EXISTS (SELECT 1 FROM reminder_message t WHERE t.reminder_id = m.id))"),
        part(HappeningKind.SIGNAL, "v.id", "v.at_moment", "signal_event v JOIN signal_case c ON c.signal_id = v.signal_id",
            "c.account_id = ? AND v.kind IN ('RECEIVED', 'JUDGED', 'TAKEDOWN', 'CLOSED', 'REOPENED')"));
    private static final String ALL = String.join(" UNION ALL ", PARTS);
    private static final int OF_REQUEST = 1;
    private static final int OF_SIGNAL = PARTS.size() - 1;
    /** No row has it. */
    private static final Long NONE = 0L;

    private final JdbcOperations jdbc;

    HappeningKeys(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing that happened. */
    record Key(HappeningKind kind, long id) {
    }

    private static String part(HappeningKind kind, String id, String at, String from, String where) {
        return "SELECT " + kind.ordinal() + " AS kind, " + id + " AS id, " + at + " AS at_moment FROM " + from + " WHERE " + where;
    }

    @Transactional(readOnly = true)
    List<Key> page(Account account, boolean full, boolean oldestFirst, Page.Slice slice) {
        String order = oldestFirst ? "" : " DESC";
        return jdbc.prepareStatement("SELECT k.kind, k.id FROM (" + ALL + ") k ORDER BY k.at_moment" + order + ", k.kind" + order + ", k.id" + order
            + " LIMIT " + slice.size() + " OFFSET " + slice.offset(), s -> {
                bind(s, account, full);
                List<Key> keys = new ArrayList<>();
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        keys.add(new Key(HappeningKind.values()[rows.getInt(1)], rows.getLong(2)));
                    }
                }
                return keys;
            });
    }

    @Transactional(readOnly = true)
    long count(Account account, boolean full) {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM (" + ALL + ") k", s -> {
            bind(s, account, full);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void bind(PreparedStatement s, Account account, boolean full) throws SQLException {
        for (int i = 0; i < PARTS.size(); i++) {
            s.setObject(i + 1, i == OF_REQUEST ? account.requestId() == null ? NONE : account.requestId() : i == OF_SIGNAL && !full ? NONE : account.id());
        }
    }
}
