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
 * @param userId      the actor's user
 * @param action      exact code
 * @param subjectType one of {@link Subject#TYPES}
 * @param from        first day, in Amsterdam
 * @param until       last day, in Amsterdam
 * @param words       words that the message or a value holds, all of them
 */
public record AuditFilter(@Nullable String who, @Nullable Long userId, @Nullable String action, @Nullable String subjectType, @Nullable Long subjectId,
                          @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String words) {

    /** Most words that are sought at once. */
    public static final int MOST_WORDS = 8;

    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null, null, null, null);
    }

    /** Everything about one subject. */
    public static AuditFilter about(Subject subject) {
        return new AuditFilter(null, null, null, subject.type(), subject.id(), null, null, null);
    }

    /** A condition for SQL over {@code e} (entry) and {@code d} (detail), with its values in order. */
    record Condition(String sql, List<Object> values) {

        Condition and(String more, Object... moreValues) {
            List<Object> all = new ArrayList<>(values);
            all.addAll(List.of(moreValues));
            return new Condition(sql + " AND " + more, all);
        }
    }

    boolean isEverything() {
        return equals(everything());
    }

    /** Whether names or words are sought, for which no index exists. */
    boolean searches() {
        return who != null || words != null;
    }

    /** Whether it is about so few entries that searching all of them costs nothing. */
    boolean isNarrow() {
        return subjectId != null;
    }

    Condition condition() {
        StringBuilder sql = new StringBuilder("1 = 1");
        List<Object> values = new ArrayList<>();
        contains(sql, values, who, "d.actor_name");
        contains(sql, values, words, "d.message", "d.before_text", "d.after_text");
        add(sql, values, "e.actor_id = ?", userId);
        add(sql, values, "e.action = ?", action);
        add(sql, values, "e.subject_type = ?", subjectType);
        add(sql, values, "e.subject_id = ?", subjectId);
        add(sql, values, "e.at >= ?", begin());
        add(sql, values, "e.at < ?", end());
        return new Condition(sql.toString(), values);
    }

    /** The first moment; null when any. */
    @Nullable
    Timestamp begin() {
        return from == null ? null : startOf(from);
    }

    /** The first moment that is too late; null when any. */
    @Nullable
    Timestamp end() {
        return until == null ? null : startOf(until.plusDays(1));
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    /** Lower case on both sides, because H2 compares with case and MySQL without. */
    private static void contains(StringBuilder sql, List<Object> values, @Nullable String words, String... columns) {
        if (words == null) {
            return;
        }
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            List<String> parts = new ArrayList<>();
            for (String column : columns) {
                parts.add("LOWER(" + column + ") LIKE ? ESCAPE '!'");
                values.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
            sql.append(" AND (").append(String.join(" OR ", parts)).append(')');
        }
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Texts.AMSTERDAM).toInstant());
    }
}
