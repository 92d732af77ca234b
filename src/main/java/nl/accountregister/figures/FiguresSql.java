package nl.accountregister.figures;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, each figure with one query over whole sets. */
@Singleton
class FiguresSql {

    /** No step of a ladder: nobody was reminded. */
    static final int NO_STEP = Integer.MIN_VALUE;

    /** Dates of reviews that have passed: done ones in force, and those that are open. */
    private static final String DONE = "SELECT r.account_id, r.due_on, r.done_on, 0 AS still_open FROM review r"
        + " WHERE r.due_on BETWEEN ? AND ? AND r.part = 'WHOLE' AND r.status = 'IN_FORCE'";
    private static final String OPEN = "SELECT a.id AS account_id, a.next_review_on AS due_on, CAST(? AS DATE) AS done_on, 1 AS still_open FROM account a"
        + " WHERE a.status = 'ACTIVE' AND a.next_review_on >= ? AND a.next_review_on < ?";
    private static final String PASSED = DONE + " UNION ALL " + OPEN;

    private final JdbcOperations jdbc;

    FiguresSql(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A number, and how many of those are something. */
    record Counted(long all, long some) {

        static final Counted NONE = new Counted(0, 0);

        Counted plus(Counted other) {
            return new Counted(all + other.all, some + other.some);
        }
    }

    /** Medians by month, and of a period as a whole. */
    record Medians(Map<YearMonth, BigDecimal> months, @Nullable BigDecimal whole) {
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    /** By region, by name; accounts without a region last. */
    @Transactional(readOnly = true)
    List<Figures.Overdue> overdue(LocalDate today) {
        StringBuilder ages = new StringBuilder();
        for (Age age : Age.values()) {
            String older = age.ordinal() == Age.values().length - 1 ? "" : " AND a.next_review_on > ?";
            ages.append(", SUM(CASE WHEN a.next_review_on <= ?").append(older).append(" THEN 1 ELSE 0 END)");
        }
        List<Figures.Overdue> found = new ArrayList<>();
        each("SELECT g.name" + ages + " FROM account a LEFT JOIN location l ON l.id = a.location_id LEFT JOIN region g ON g.id = l.region_id"
            + " WHERE a.status = 'ACTIVE' AND a.next_review_on < ? GROUP BY g.id, g.name ORDER BY CASE WHEN g.name IS NULL THEN 1 ELSE 0 END, g.name", s -> {
                int index = 1;
                for (Age age : Age.values()) {
                    s.setObject(index++, age.latest(today));
                    if (age.ordinal() < Age.values().length - 1) {
                        s.setObject(index++, Age.values()[age.ordinal() + 1].latest(today));
                    }
                }
                s.setObject(index, today);
            }, rows -> {
                Map<Age, Long> byAge = new EnumMap<>(Age.class);
                for (Age age : Age.values()) {
                    byAge.put(age, rows.getLong(age.ordinal() + 2));
                }
                found.add(new Figures.Overdue(rows.getString(1), byAge));
            });
        return found;
    }

    /** How many were due in each month, and how many of those were done on time. */
    @Transactional(readOnly = true)
    Map<YearMonth, Counted> months(LocalDate from, LocalDate today) {
        Map<YearMonth, Counted> months = new HashMap<>();
        each("SELECT YEAR(d.due_on), MONTH(d.due_on), COUNT(*), SUM(CASE WHEN d.still_open = 0 AND d.done_on <= d.due_on THEN 1 ELSE 0 END) FROM ("
            + PASSED + ") d GROUP BY YEAR(d.due_on), MONTH(d.due_on)", passed(from, today),
            rows -> months.put(YearMonth.of(rows.getInt(1), rows.getInt(2)), new Counted(rows.getLong(3), rows.getLong(4))));
        return months;
    }

    /** Days late of what is not on time: of an even number, the mean of the two in the middle. */
    @Transactional(readOnly = true)
    Medians medians(LocalDate from, LocalDate since, LocalDate today) {
        Map<YearMonth, BigDecimal> months = new HashMap<>();
        List<BigDecimal> whole = new ArrayList<>();
        each("WITH late AS (SELECT d.due_on, YEAR(d.due_on) * 12 + MONTH(d.due_on) - 1 AS period, TIMESTAMPDIFF(DAY, d.due_on, d.done_on) AS days FROM ("
            + PASSED + ") d WHERE d.done_on > d.due_on), placed AS ("
            + "SELECT period, days, ROW_NUMBER() OVER (PARTITION BY period ORDER BY days) AS place, COUNT(*) OVER (PARTITION BY period) AS total FROM late"
            + " UNION ALL SELECT 0, days, ROW_NUMBER() OVER (ORDER BY days), COUNT(*) OVER () FROM late WHERE due_on > ?)"
            + " SELECT period, SUM(days), COUNT(*) FROM placed WHERE place * 2 BETWEEN total AND total + 2 GROUP BY period", s -> {
                passed(from, today).set(s);
                s.setObject(6, since);
            }, rows -> {
                int period = rows.getInt(1);
                BigDecimal median = BigDecimal.valueOf(rows.getLong(2)).divide(BigDecimal.valueOf(rows.getLong(3)));
                if (period == 0) {
                    whole.add(median);
                } else {
                    months.put(YearMonth.of(period / 12, period % 12 + 1), median);
                }
            });
        return new Medians(months, whole.isEmpty() ? null : whole.get(0));
    }

    /** By the highest step that they reached: how many, and how many of those are open. */
    @Transactional(readOnly = true)
    Map<Integer, Counted> steps(LocalDate since, LocalDate today) {
        Map<Integer, Counted> steps = new HashMap<>();
        each("SELECT t.step, COUNT(*), SUM(t.still_open) FROM (SELECT d.account_id, d.due_on, MAX(d.still_open) AS still_open, MAX(m.step) AS step FROM ("
            + PASSED + ") d LEFT JOIN reminder m ON m.account_id = d.account_id AND m.due_on = d.due_on AND m.kind = 'REVIEW' AND m.status IN ('TOLD', 'NOBODY')"
            + " GROUP BY d.account_id, d.due_on) t GROUP BY t.step", passed(since.plusDays(1), today), rows -> {
                int step = rows.getInt(1);
                steps.put(rows.wasNull() ? NO_STEP : step, new Counted(rows.getLong(2), rows.getLong(3)));
            });
        return steps;
    }

    /** How many active accounts are due from today until a day. */
    @Transactional(readOnly = true)
    long due(LocalDate today, LocalDate until) {
        long[] number = {0};
        each("SELECT COUNT(*) FROM account a WHERE a.status = 'ACTIVE' AND a.next_review_on BETWEEN ? AND ?", s -> {
            s.setObject(1, today);
            s.setObject(2, until);
        }, rows -> number[0] = rows.getLong(1));
        return number[0];
    }

    /** How many reminders were made since a day, by their step. */
    @Transactional(readOnly = true)
    Map<Integer, Long> reminders(LocalDate since) {
        Map<Integer, Long> steps = new HashMap<>();
        each("SELECT m.step, COUNT(*) FROM reminder m WHERE m.planned_on >= ? AND m.kind = 'REVIEW' AND m.status = 'TOLD' GROUP BY m.step", s -> s.setObject(1, since),
            rows -> steps.put(rows.getInt(1), rows.getLong(2)));
        return steps;
    }

    /** The five values of {@link #PASSED}. */
    private static Values passed(LocalDate from, LocalDate today) {
        return s -> {
            s.setObject(1, from);
            s.setObject(2, today);
            s.setObject(3, today);
            s.setObject(4, from);
            s.setObject(5, today);
        };
    }

    private void each(String sql, Values values, Row row) {
        jdbc.prepareStatement(sql, s -> {
            values.set(s);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
            return null;
        });
    }
}
