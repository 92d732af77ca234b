package nl.accountregister.reminder;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.organisation.ReminderLadder.Step;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes down which step has come for which date, in one statement for some thousand accounts. The key of the table makes
 * it once for ever. Only the latest step comes, and never one below a step that came before: so days that were missed give
 * one reminder, and a ladder that is changed gives none twice.
 */
@Singleton
class ReminderClaims {

    /** Accounts, or actions, of one transaction. */
    static final int CHUNK = 2000;

    private static final String REVIEWS = "account s WHERE s.status = 'ACTIVE' AND s.next_review_on <= ?";
    private static final String ACTIONS = "review_action s JOIN account a ON a.id = s.account_id AND a.status = 'ACTIVE' WHERE s.status = 'OPEN' AND s.due_on <= ?";

    private final JdbcOperations jdbc;
    private final Today today;

    ReminderClaims(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The last of the next subjects within reach of a ladder, behind the one that was seen last; empty when there are no more. */
    @Transactional
    OptionalLong chunk(ReminderKind kind, ReminderLadder ladder, LocalDate day, long after) {
        return jdbc.prepareStatement("SELECT MAX(c.id) FROM (SELECT s.id FROM " + from(kind) + " AND s.id > ? ORDER BY s.id LIMIT " + CHUNK + ") c", s -> {
            s.setObject(1, day.plusDays(ladder.daysAhead()));
            s.setLong(2, after);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                long last = rows.getLong(1);
                return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
            }
        });
    }

    /** @return how many steps have come among the subjects behind one, up to and including another */
    @Transactional
    int claim(ReminderKind kind, ReminderLadder ladder, LocalDate day, long after, long last) {
        String due = kind == ReminderKind.REVIEW ? "s.next_review_on" : "s.due_on";
        String account = kind == ReminderKind.REVIEW ? "s.id" : "s.account_id";
        return jdbc.prepareStatement("INSERT IGNORE INTO reminder (kind, subject_id, account_id, due_on, step, status, tell_from, planned_on, planned_at)"
            + " SELECT c.kind, c.subject_id, c.account_id, c.due_on, c.step, 'OPEN', ?, ?, ? FROM (SELECT '" + kind.name() + "' AS kind, s.id AS subject_id, "
            + account + " AS account_id, " + due + " AS due_on, " + step(ladder.steps(), "TIMESTAMPDIFF(DAY, " + due + ", ?)") + " AS step FROM " + from(kind)
            + " AND s.id > ? AND s.id <= ?) c WHERE NOT EXISTS (SELECT 1 FROM reminder r WHERE r.kind = c.kind AND r.subject_id = c.subject_id"
            + " AND r.due_on = c.due_on AND r.step >= c.step)", s -> {
            int n = 0;
            s.setObject(++n, day);
            s.setObject(++n, day);
            s.setTimestamp(++n, Timestamp.from(today.moment()));
            for (int i = 0; i < days(ladder.steps()); i++) {
                s.setObject(++n, day);
            }
            s.setObject(++n, day.plusDays(ladder.daysAhead()));
            s.setLong(++n, after);
            s.setLong(++n, last);
            return s.executeUpdate();
        });
    }

    private static String from(ReminderKind kind) {
        return kind == ReminderKind.REVIEW ? REVIEWS : ACTIONS;
    }

    /** The step that has come, in SQL: the same as {@link ReminderLadder#reached}. */
    static String step(List<Step> steps, String days) {
        StringBuilder sql = new StringBuilder("CASE");
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            sql.append(" WHEN ").append(days).append(" >= ").append(step.day()).append(" THEN ");
            sql.append(step.every() == 0 ? String.valueOf(step.day()) : days + " - MOD(" + days + " - (" + step.day() + "), " + step.every() + ")");
        }
        return sql.append(" END").toString();
    }

    /** How often that SQL asks for the day. */
    private static int days(List<Step> steps) {
        return steps.stream().mapToInt(step -> step.every() == 0 ? 1 : 3).sum();
    }
}
