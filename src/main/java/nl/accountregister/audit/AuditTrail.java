package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditFilter.Condition;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RowSource;
import nl.accountregister.shared.RowTaker;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.StreamedQuery;
import nl.accountregister.shared.Where;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Auditlogboek: reads it, newest first. Every page costs about the same, wherever it is in the log. */
@Singleton
public class AuditTrail {

    /** Beyond this many, entries are not counted for a page. */
    static final int COUNTED = 100_000;
    /** Among this many entries words are sought for one page; the reader asks for more. */
    static final int SEARCHED = 50_000;

    private static final String FROM = " FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE ";
    private static final String COLUMNS = """
        SELECT e.seq, e.at, e.actor_id, d.actor_name, e.action, e.subject_type, e.subject_id, e.request_id, d.message,
               d.before_text, d.after_text, d.erased_by""";

    private final JdbcOperations jdbc;
    private final ObjectMapper json;
    private final AuditBounds bounds;

    AuditTrail(JdbcOperations jdbc, ObjectMapper json, AuditBounds bounds) {
        this.jdbc = jdbc;
        this.json = json;
        this.bounds = bounds;
    }

    /** One page of the entries that a filter lets through. */
    @Transactional(readOnly = true)
    public AuditStretch page(Actor actor, AuditFilter filter, AuditPlace place) {
        Permission.SEE_AUDIT.require(actor);
        AuditBounds.Bounds all = bounds.of(filter);
        boolean whole = !filter.searches() || filter.isNarrow() || all.until() - all.from() < SEARCHED;
        AuditBounds.Bounds part = whole ? all : all.part(place, SEARCHED);
        boolean back = place.after() != null;
        List<AuditEntry> rows = rows(filter, place, part);
        boolean oneMore = rows.size() > place.slice().size();
        if (oneMore) {
            rows.remove(back ? 0 : rows.size() - 1);
        }
        boolean newer = back ? oneMore || part.until() < all.until() : place.before() != null || place.slice().number() > 1;
        boolean older = back ? place.after() >= all.from() : oneMore || part.from() > all.from();
        Long total = whole ? Long.valueOf(count(filter, all)) : null;
        boolean more = total != null && total > COUNTED && !filter.isEverything();
        return new AuditStretch(List.copyOf(rows), more ? Long.valueOf(COUNTED) : total, more, newer, older,
            !whole && !back && !oneMore && part.from() > all.from() ? part.from() : null);
    }

    /** One more than is shown, so that it is seen whether there are more; newest first. */
    private List<AuditEntry> rows(AuditFilter filter, AuditPlace place, AuditBounds.Bounds within) {
        Condition condition = filter.condition().and("e.seq BETWEEN ? AND ?",
            place.after() == null ? within.from() : Math.max(within.from(), place.after() + 1),
            place.before() == null ? within.until() : Math.min(within.until(), place.before() - 1));
        boolean back = place.after() != null;
        List<AuditEntry> rows = read(condition.sql() + " ORDER BY e.seq" + (back ? "" : " DESC") + " LIMIT " + (place.slice().size() + 1)
            + (back ? "" : " OFFSET " + place.slice().offset()), condition.values());
        if (back) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** Without a filter the head tells it; else as many as are counted, and one. */
    private long count(AuditFilter filter, AuditBounds.Bounds all) {
        if (filter.isEverything()) {
            return all.until();
        }
        Condition condition = filter.condition().and("e.seq BETWEEN ? AND ?", all.from(), all.until());
        return number("SELECT COUNT(*) FROM (SELECT 1 AS one" + (filter.searches() ? FROM : " FROM audit_entry e WHERE ") + condition.sql()
            + " LIMIT " + (COUNTED + 1) + ") c", condition.values());
    }

    private long number(String sql, List<Object> values) {
        return jdbc.prepareStatement(sql, s -> {
            bind(s, values);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Every entry that a filter lets through, newest first, for files: all are counted, and words are sought in the whole log. */
    public RowSource<AuditEntry> source(Actor actor, AuditFilter filter) {
        Permission.SEE_AUDIT.require(actor);
        Condition condition = filter.condition();
        return new RowSource<>() {
            @Override
            public long count() {
                return number("SELECT COUNT(*)" + FROM + condition.sql(), condition.values());
            }

            @Override
            public void rows(RowTaker<? super AuditEntry> taker) {
                jdbc.prepareStatement(COLUMNS + FROM + condition.sql() + " ORDER BY e.seq DESC", s -> {
                    bind(s, condition.values());
                    StreamedQuery.read(s, AuditTrail.this::entry, taker);
                    return null;
                });
            }
        };
    }

    /** @throws NotFound when there is no entry with this number */
    @Transactional(readOnly = true)
    public AuditEntry get(Actor actor, long seq) {
        Permission.SEE_AUDIT.require(actor);
        return read("e.seq = ?", List.of(seq)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** System call: the newest entries about one subject, for who sees that subject in full; the caller has checked that. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(Subject subject, int most) {
        return read("e.subject_type = ? AND e.subject_id = ? ORDER BY e.seq DESC LIMIT " + most, List.of(subject.type(), subject.id()));
    }

    /** System call: the first entry about a subject with this action and message, to hold something against; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AuditEntry> first(Subject subject, String action, String message) {
        return read("e.subject_type = ? AND e.subject_id = ? AND e.action = ? AND d.message = ? ORDER BY e.seq LIMIT 1",
            List.of(subject.type(), subject.id(), action, message)).stream().findFirst();
    }

    /** System call: some entries by their numbers, in no order, for who sees their subjects; the caller has checked that. */
    @Transactional(readOnly = true)
    public List<AuditEntry> byNumbers(Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : read("e.seq IN (" + Where.marks(numbers) + ")", List.copyOf(numbers));
    }

    /** The codes of the actions that the log holds, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> actions(Actor actor) {
        Permission.SEE_AUDIT.require(actor);
        return Rows.of(jdbc, "SELECT DISTINCT action FROM audit_entry ORDER BY action", List.of(), row -> row.getString(1));
    }

    /** The users who did something, by the name under which they last did, at most so many. */
    @Transactional(readOnly = true)
    public Map<Long, String> users(Actor actor, int most) {
        Permission.SEE_AUDIT.require(actor);
        return jdbc.prepareStatement("SELECT t.actor_id, d.actor_name FROM (SELECT actor_id, MAX(seq) AS seq FROM audit_entry WHERE actor_id IS NOT NULL"
            + " GROUP BY actor_id) t JOIN audit_detail d ON d.seq = t.seq ORDER BY d.actor_name, t.actor_id LIMIT " + most, s -> {
                Map<Long, String> users = new LinkedHashMap<>();
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        users.put(rows.getLong(1), rows.getString(2));
                    }
                }
                return users;
            });
    }

    private List<AuditEntry> read(String condition, List<Object> values) {
        return jdbc.prepareStatement(COLUMNS + FROM + condition, s -> {
            bind(s, values);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        });
    }

    private AuditEntry entry(ResultSet rows) throws SQLException {
        return new AuditEntry(rows.getLong(1), rows.getTimestamp(2).toInstant(), rows.getObject(3, Long.class),
            rows.getString(4), rows.getString(5), new Subject(rows.getString(6), rows.getObject(7, Long.class)),
            rows.getString(8), rows.getString(9), values(rows.getString(10)), values(rows.getString(11)), rows.getObject(12, Long.class));
    }

    /** What someone wrote into the table past the register may be no JSON: it is shown as it stands. */
    private Map<String, String> values(@Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        try {
            return json.readValue(text, Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            return Map.of("?", text);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
