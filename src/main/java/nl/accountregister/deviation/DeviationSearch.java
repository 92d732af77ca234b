package nl.accountregister.deviation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.deviation.Deviations.Figure;
import nl.accountregister.history.AsOf;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The list of deviations: the figures of all kinds, and one query for a page. */
@Singleton
class DeviationSearch {

    private static final String ROW = "SELECT d.id, d.situation, d.kind, d.account_id, d.person_id, d.platform, d.officer, d.role, d.grant_id, d.location_id, d.region_id, d.since,"
        + " d.known_from, d.known_until, a.name AS account_name, a.recovery_mailbox, p.name AS person_name, l.name AS location_name, r.name AS region_name, ";
    private static final String SAID = "situation, kind, account_id, person_id, platform, officer, role, grant_id, location_id, region_id, since, known_from";
    /** What deviations said at the end of a day: what they say still, and what they said before they said something else. */
    private static final String SAID_THEN = "(SELECT id, " + SAID + ", TIMESTAMP '9999-12-31 00:00:00' AS known_until FROM deviation WHERE COALESCE(said_from, known_from) < ? AND known_until >= ?"
        + " UNION ALL SELECT deviation_id, " + SAID + ", TIMESTAMP '9999-12-31 00:00:00' FROM deviation_past WHERE said_from < ? AND said_until >= ?)";
    /** With the kinds named, an index tells the few that are exempt. */
    private static final String ALL_KINDS = Arrays.stream(DeviationKind.values()).map(k -> "'" + k.name() + "'").collect(Collectors.joining(", "));
    private static final Map<String, String> COLUMNS = Map.of("sinds", "d.since", "soort", "d.kind", "account", "a.name", "medewerker", "p.name");

    private final JdbcOperations jdbc;
    private final Today today;

    DeviationSearch(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Those of all deviations of today are kept; of others they are counted. */
    @Transactional(readOnly = true)
    Map<DeviationKind, Figure> figures(DeviationFilter filter) {
        if (filter.isWhole(today.date())) {
            return kept();
        }
        Asked asked = new Asked(filter, today.date());
        asked.narrow(filter);
        String sql = "SELECT d.kind, COUNT(*), SUM(CASE WHEN " + asked.exempt + " THEN 1 ELSE 0 END) FROM " + asked.deviations() + " d" + asked.where.sql() + " GROUP BY d.kind";
        Map<DeviationKind, Figure> figures = new EnumMap<>(DeviationKind.class);
        jdbc.prepareStatement(sql, s -> {
            asked.bindFigures(s);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    figures.put(DeviationKind.valueOf(rows.getString(1)), new Figure(rows.getLong(2) - rows.getLong(3), rows.getLong(3)));
                }
            }
            return null;
        });
        return figures;
    }

    private Map<DeviationKind, Figure> kept() {
        Map<DeviationKind, Long> exempt = numbers("SELECT d.kind, COUNT(*) FROM deviation d WHERE d.known_until = DATE '9999-12-31' AND d.kind IN ("
            + ALL_KINDS + ") AND d.exempt_until >= DATE '" + today.date() + "' GROUP BY d.kind");
        Map<DeviationKind, Figure> figures = new EnumMap<>(DeviationKind.class);
        numbers("SELECT kind, open_count FROM deviation_figure WHERE open_count > 0").forEach((kind, all) ->
            figures.put(kind, new Figure(all - exempt.getOrDefault(kind, 0L), exempt.getOrDefault(kind, 0L))));
        return figures;
    }

    private Map<DeviationKind, Long> numbers(String sql) {
        return jdbc.prepareStatement(sql, s -> {
            Map<DeviationKind, Long> numbers = new EnumMap<>(DeviationKind.class);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    numbers.put(DeviationKind.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
            return numbers;
        });
    }

    @Transactional(readOnly = true)
    List<Deviation> rows(DeviationFilter filter, String sort, @Nullable Page.Slice slice) {
        List<Deviation> found = new ArrayList<>();
        stream(filter, sort, slice, found::add);
        return found;
    }

    /** Hands rows over while it reads. The caller holds a transaction. @param slice the part that is wanted; all when null */
    void stream(DeviationFilter filter, String sort, @Nullable Page.Slice slice, Consumer<Deviation> consumer) {
        Asked asked = new Asked(filter, today.date());
        asked.narrow(filter);
        if (filter.kind() != null) {
            asked.where.and("d.kind = ?", filter.kind().name());
        }
        if (filter.exempt() != null) {
            asked.where.and(filter.exempt() ? asked.exempt : "NOT COALESCE(" + asked.exempt + ", FALSE)", asked.exemptValues);
        }
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        String first = column.startsWith("d.") ? "" : "CASE WHEN " + column + " IS NULL THEN 1 ELSE 0 END, ";
        run(asked, " ORDER BY " + first + column + (down ? " DESC, d.id DESC" : ", d.id") + (slice == null ? "" : " LIMIT " + slice.size() + " OFFSET " + slice.offset()),
            slice == null ? Integer.MIN_VALUE : 0, consumer);
    }

    /** Those of which the register learned after a day that they had begun by that day, the latest first. */
    @Transactional(readOnly = true)
    List<Deviation> later(LocalDate day, int most) {
        Asked asked = new Asked(null, today.date());
        asked.where.and("d.known_from >= ? AND d.since <= ?", Timestamp.from(AsOf.end(day)), Date.valueOf(day));
        List<Deviation> found = new ArrayList<>();
        run(asked, " ORDER BY d.known_from DESC, d.id LIMIT " + most, 0, found::add);
        return found;
    }

    @Transactional(readOnly = true)
    Optional<Deviation> find(long id, LocalDate day) {
        Asked asked = new Asked(null, day);
        asked.where.and("d.id = ?", id);
        List<Deviation> found = new ArrayList<>();
        run(asked, "", 0, found::add);
        return found.stream().findFirst();
    }

    /** Those of an account that hold and those that are over, the latest first. */
    @Transactional(readOnly = true)
    List<Deviation> everOf(long accountId, LocalDate day, int most) {
        Asked asked = new Asked(null, day);
        asked.where.and("d.account_id = ?", accountId);
        List<Deviation> found = new ArrayList<>();
        run(asked, " ORDER BY d.known_from DESC, d.id DESC LIMIT " + most, 0, found::add);
        return found;
    }

    private void run(Asked asked, String rest, int fetchSize, Consumer<Deviation> consumer) {
        jdbc.prepareStatement(ROW + "CASE WHEN " + asked.exempt + " THEN 1 ELSE 0 END AS exempt, " + asked.exemptUntil + " AS exempt_last" + asked.from() + asked.where.sql() + rest, s -> {
            if (fetchSize != 0 && s.getConnection().getMetaData().getDatabaseProductName().equals("MySQL")) {
                s.setFetchSize(fetchSize);
            }
            asked.bind(s);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows));
                }
            }
            return null;
        });
    }

    private static Deviation row(ResultSet r) throws SQLException {
        Instant over = r.getTimestamp("known_until").toInstant();
        String role = r.getString("role");
        return new Deviation(r.getLong("id"), r.getString("situation"), DeviationKind.valueOf(r.getString("kind")), Columns.number(r, "account_id"),
            r.getString("account_name"), Columns.number(r, "person_id"), r.getString("person_name"), r.getString("platform"), r.getString("officer"),
            role == null ? null : AccessRole.valueOf(role), Columns.number(r, "grant_id"), Columns.number(r, "location_id"), r.getString("location_name"),
            r.getString("region_name"), r.getString("recovery_mailbox"), r.getDate("since").toLocalDate(), r.getTimestamp("known_from").toInstant(),
            over.atZone(Texts.AMSTERDAM).getYear() > 9000 ? null : over, r.getInt("exempt") == 1 && r.getDate("exempt_last") != null
            ? r.getDate("exempt_last").toLocalDate() : null);
    }

    /** Conditions with their values, in order; those of {@link #exempt} come first, since it stands in the SELECT. */
    private static final class Asked {
        private final Where where = new Where();
        private final String exempt;
        private final String exemptUntil;
        private final List<Object> exemptValues;
        private final AsOf asOf;
        private final List<Object> fromValues = new ArrayList<>();

        /** @param filter null for any day */
        Asked(@Nullable DeviationFilter filter, LocalDate today) {
            asOf = filter == null ? AsOf.NOW : AsOf.of(filter.day(), today);
            if (asOf.isNow()) {
                exemptUntil = "d.exempt_until";
                where.and(filter == null ? "TRUE" : "d.known_until = DATE '9999-12-31'");
                exempt = "d.exempt_until >= ?";
                exemptValues = List.of(Date.valueOf(today));
            } else {
                Timestamp end = asOf.end();
                String held = "FROM exemption e WHERE e.situation = d.situation AND e.granted_at < ? AND e.ends_on >= ?"
                    + " AND (e.withdrawn_at IS NULL OR e.withdrawn_at >= ?)";
                exempt = "EXISTS (SELECT 1 " + held + ")";
                exemptUntil = "(SELECT MAX(e.ends_on) " + held + ")";
                exemptValues = List.of(end, Date.valueOf(filter.day()), end);
            }
        }

        void narrow(DeviationFilter f) {
            when(f.accountId(), "d.account_id = ?");
            when(f.personId(), "d.person_id = ?");
            when(f.locationId(), "d.location_id = ?");
            when(f.regionId(), "d.region_id = ?");
            when(f.platform(), "d.platform = ?");
            when(f.since() == null ? null : Date.valueOf(f.since()), "d.since <= ?");
        }

        private void when(@Nullable Object value, String condition) {
            if (value != null) {
                where.and(condition, value);
            }
        }

        /** The deviations of the day, as a source without names. */
        String deviations() {
            if (asOf.isNow()) {
                return "deviation";
            }
            fromValues.addAll(Collections.nCopies(4, asOf.end()));
            return SAID_THEN;
        }

        /** The deviations with the names of the day. */
        String from() {
            String deviations = " FROM " + deviations() + " d LEFT JOIN ";
            if (asOf.isNow()) {
                return deviations + "account a ON a.id = d.account_id LEFT JOIN person p ON p.id = d.person_id"
                    + " LEFT JOIN location l ON l.id = d.location_id LEFT JOIN region r ON r.id = d.region_id";
            }
            fromValues.addAll(List.of(asOf.end(), asOf.end()));
            return deviations + "(SELECT account_id AS id, name, recovery_mailbox FROM account_history WHERE known_from < ? AND known_until >= ?) a ON a.id = d.account_id"
                + " LEFT JOIN " + asOf.people(fromValues) + " p ON p.id = d.person_id LEFT JOIN " + asOf.locations(fromValues) + " l ON l.id = d.location_id"
                + " LEFT JOIN region r ON r.id = d.region_id";
        }

        /** After {@link #from}: what the SELECT names, what it reads, and the conditions. */
        void bind(PreparedStatement s) throws SQLException {
            int next = Where.bind(1, exemptValues, s::setObject);
            next = Where.bind(next, asOf.isNow() ? List.of() : exemptValues, s::setObject);
            where.bind(Where.bind(next, fromValues, s::setObject), s::setObject);
        }

        void bindFigures(PreparedStatement s) throws SQLException {
            where.bind(Where.bind(Where.bind(1, exemptValues, s::setObject), fromValues, s::setObject), s::setObject);
        }
    }
}
