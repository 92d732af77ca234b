package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Where;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Auditlogboek: reads it, newest first. */
@Singleton
public class AuditTrail {

    private static final String FROM = " FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE ";
    private static final String COLUMNS = """
        SELECT e.seq, e.at, e.actor_id, d.actor_name, e.action, e.subject_type, e.subject_id, e.request_id, d.message,
               d.before_text, d.after_text""";

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    AuditTrail(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One page of the entries that a filter lets through, with their number in all. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> list(Actor actor, AuditFilter filter, Page.Slice slice) {
        Permission.SEE_AUDIT.require(actor);
        AuditFilter.Condition condition = filter.condition();
        long total = jdbc.prepareStatement("SELECT COUNT(*)" + FROM + condition.sql(), s -> {
            bind(s, condition.values());
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
        List<Object> values = new ArrayList<>(condition.values());
        values.add(slice.size());
        values.add(slice.offset());
        return Page.of(read(condition.sql() + " ORDER BY e.seq DESC LIMIT ? OFFSET ?", values), total, slice);
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

    /** System call: some entries by their numbers, in no order, for who sees their subjects; the caller has checked that. */
    @Transactional(readOnly = true)
    public List<AuditEntry> byNumbers(Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : read("e.seq IN (" + Where.marks(numbers) + ")", List.copyOf(numbers));
    }

    /** The codes of the actions that the log holds, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> actions(Actor actor) {
        Permission.SEE_AUDIT.require(actor);
        return jdbc.prepareStatement("SELECT DISTINCT action FROM audit_entry ORDER BY action", s -> {
            List<String> actions = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
            return actions;
        });
    }

    private List<AuditEntry> read(String condition, List<Object> values) {
        return jdbc.prepareStatement(COLUMNS + FROM + condition, s -> {
            bind(s, values);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    entries.add(new AuditEntry(rows.getLong(1), rows.getTimestamp(2).toInstant(), rows.getObject(3, Long.class),
                        rows.getString(4), rows.getString(5), new Subject(rows.getString(6), rows.getObject(7, Long.class)),
                        rows.getString(8), rows.getString(9), values(rows.getString(10)), values(rows.getString(11))));
                }
            }
            return entries;
        });
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
