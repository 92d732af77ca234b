package nl.accountregister.calendar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Where;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Looks up what a calendar has. The dates of reviews come from the accounts and, for what no longer holds, from their
 * history: the number of the version goes up with every change, so it serves as the sequence, also when a date comes back.
 */
@Singleton
class FeedEvents {

    /** How far a calendar looks back and ahead. */
    static final int DAYS_BACK = 365;
    static final int DAYS_AHEAD = 731;
    /** How long what no longer holds is told, so that programs that come by seldom take it away too. */
    static final int DAYS_CANCELLED = 60;
    /** Events of one sort on either side of today: those that are nearest. Only the calendar of everything can have more. */
    static final int MOST = 2000;

    private static final String NAMES = "a.id AS account_id, a.name, a.platform, a.registered_at, l.name AS location_name";
    private static final String PLACE = " LEFT JOIN location l ON l.id = a.location_id";

    private final JdbcOperations jdbc;

    FeedEvents(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param personId whose; null for everything */
    @Transactional(readOnly = true)
    List<FeedEvent> of(@Nullable Long personId, LocalDate today) {
        List<FeedEvent> events = new ArrayList<>();
        for (Span span : List.of(new Span(today, today.plusDays(DAYS_AHEAD), ""), new Span(today.minusDays(DAYS_BACK), today.minusDays(1), " DESC"))) {
            events.addAll(due(personId, span));
            events.addAll(actions(personId, span, today));
        }
        events.addAll(gone(personId, today));
        return events;
    }

    /** A side of today. @param order from today on outwards */
    private record Span(LocalDate from, LocalDate until, String order) {
    }

    private List<FeedEvent> due(@Nullable Long personId, Span span) {
        Where where = new Where().and("a.status = 'ACTIVE'").and("a.next_review_on BETWEEN ? AND ?", span.from(), span.until());
        if (personId != null) {
            where.and("(a.owner_id = ? OR a.deputy_id = ?)", personId, personId);
        }
        return Rows.of(jdbc, "SELECT " + NAMES + ", a.next_review_on AS on_day, a.version AS sequence_no, h.known_from AS changed_at FROM account a"
            + " JOIN account_history h ON h.account_id = a.id AND h.version = a.version" + PLACE + where.sql()
            + " ORDER BY a.next_review_on" + span.order() + ", a.id LIMIT " + MOST, where.values(), r -> review(r, false));
    }

    private List<FeedEvent> gone(@Nullable Long personId, LocalDate today) {
        Instant since = today.minusDays(DAYS_CANCELLED).atStartOfDay(Texts.AMSTERDAM).toInstant();
        String holds = "a.status = 'ACTIVE' AND COALESCE(a.next_review_on, DATE '1900-01-01') = h.next_review_on";
        Where where = new Where().and("h.known_until >= ?", Timestamp.from(since)).and("h.known_until < DATE '9999-12-31'").and("h.status = 'ACTIVE'")
            .and("h.next_review_on >= ?", today.minusDays(DAYS_BACK));
        if (personId == null) {
            where.and("NOT (" + holds + ")");
        } else {
            where.and("(h.owner_id = ? OR h.deputy_id = ?)", personId, personId);
            where.and("NOT (" + holds + " AND (a.owner_id = ? OR COALESCE(a.deputy_id, 0) = ?))", personId, personId);
        }
        return Rows.of(jdbc, "SELECT " + NAMES + ", h.next_review_on AS on_day, MAX(h.version) + 1 AS sequence_no, MAX(h.known_until) AS changed_at"
            + " FROM account_history h JOIN account a ON a.id = h.account_id" + PLACE + where.sql()
            + " GROUP BY a.id, a.name, a.platform, a.registered_at, l.name, h.next_review_on ORDER BY changed_at DESC, a.id LIMIT " + MOST,
            where.values(), r -> review(r, true));
    }

    private List<FeedEvent> actions(@Nullable Long personId, Span span, LocalDate today) {
        Instant since = today.minusDays(DAYS_CANCELLED).atStartOfDay(Texts.AMSTERDAM).toInstant();
        Where where = new Where().and("(x.status = 'OPEN' OR x.finished_at >= ?)", Timestamp.from(since))
            .and("x.due_on BETWEEN ? AND ?", span.from(), span.until());
        if (personId != null) {
            where.and("x.person_id = ?", personId);
        }
        return Rows.of(jdbc, "SELECT " + NAMES + ", x.id, x.due_on AS on_day, x.created_at, x.finished_at, x.status, a.status AS account_status, a.status_since"
            + " FROM review_action x JOIN account a ON a.id = x.account_id" + PLACE + where.sql()
            + " ORDER BY x.due_on" + span.order() + ", x.id LIMIT " + MOST,
            where.values(), FeedEvents::action);
    }

    private static FeedEvent review(ResultSet r, boolean cancelled) throws SQLException {
        LocalDate day = r.getDate("on_day").toLocalDate();
        return new FeedEvent(id("herziening", r.getLong("account_id") + " " + day, r.getTimestamp("registered_at").toInstant()), false, day,
            "/accounts/" + r.getLong("account_id"), r.getString("name"), r.getString("platform"), r.getString("location_name"), r.getInt("sequence_no"),
            r.getTimestamp("changed_at").toInstant(), cancelled);
    }

    private static FeedEvent action(ResultSet r) throws SQLException {
        Instant made = r.getTimestamp("created_at").toInstant();
        boolean open = r.getString("status").equals("OPEN");
        boolean closed = r.getString("account_status").equals("CLOSED");
        Instant changed = !open ? r.getTimestamp("finished_at").toInstant() : closed ? r.getTimestamp("status_since").toInstant() : made;
        return new FeedEvent(id("actie", String.valueOf(r.getLong("id")), made), true, r.getDate("on_day").toLocalDate(),
            "/acties/" + r.getLong("id"), r.getString("name"), r.getString("platform"), r.getString("location_name"), open && !closed ? 0 : 1, changed, !open || closed);
    }

    /** Two registers number alike; the moment, to the microsecond, tells them apart. */
    private static UUID id(String sort, String number, Instant made) {
        return UUID.nameUUIDFromBytes(("accountregister " + sort + " " + number + " " + made).getBytes(StandardCharsets.UTF_8));
    }
}
