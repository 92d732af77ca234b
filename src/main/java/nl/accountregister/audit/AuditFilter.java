package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Texts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Filter over the auditlogboek; null means any.
 *
 * @param who         words that the actor's name holds
 * @param action      exact code
 * @param subjectType one of {@link Subject#TYPES}
 * @param from        first day, in Amsterdam
 * @param until       last day, in Amsterdam
 * @param words       words that the message holds, all of them
 */
public record AuditFilter(@Nullable String who, @Nullable String action, @Nullable String subjectType, @Nullable Long subjectId,
                          @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String words) {

    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null, null, null);
    }

    /** A condition for SQL over {@code e} (entry) and {@code d} (detail), with its values in order. */
    record Condition(String sql, List<Object> values) {
    }

    Condition condition() {
        StringBuilder sql = new StringBuilder("1 = 1");
        List<Object> values = new ArrayList<>();
        contains(sql, values, "d.actor_name", who);
        contains(sql, values, "d.message", words);
        add(sql, values, "e.action = ?", action);
        add(sql, values, "e.subject_type = ?", subjectType);
        add(sql, values, "e.subject_id = ?", subjectId);
        add(sql, values, "e.at >= ?", from == null ? null : startOf(from));
        add(sql, values, "e.at < ?", until == null ? null : startOf(until.plusDays(1)));
        return new Condition(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    /** Lower case on both sides, because H2 compares with case and MySQL without. */
    private static void contains(StringBuilder sql, List<Object> values, String column, @Nullable String words) {
        if (words != null) {
            for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                sql.append(" AND LOWER(").append(column).append(") LIKE ? ESCAPE '!'");
                values.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Texts.AMSTERDAM).toInstant());
    }
}
