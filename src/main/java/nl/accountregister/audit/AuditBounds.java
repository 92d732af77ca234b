package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;

/**
 * Grenzen: between which numbers the entries of a period lie, so that a page about last year does not begin with reading all
 * of this year. Entries are numbered when their change is committed and bear the moment at which it was made, so that
 * numbers and moments are in the same order but for changes that took long; none takes an hour.
 */
@Singleton
class AuditBounds {

    private static final Duration SLACK = Duration.ofHours(1);

    private final JdbcOperations jdbc;

    AuditBounds(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The first and the last number. @param from 1 at least, above {@code until} when there are none */
    record Bounds(long from, long until) {

        /** The part of it that begins at a place and has so many numbers. */
        Bounds part(AuditPlace place, int most) {
            if (place.after() != null) {
                long first = Math.max(from, place.after() + 1);
                return new Bounds(first, Math.min(until, first + most - 1));
            }
            long last = place.before() == null ? until : Math.min(until, place.before() - 1);
            return new Bounds(Math.max(from, last - most + 1), last);
        }
    }

    Bounds of(AuditFilter filter) {
        Long first = filter.begin() == null ? null : first(filter.begin());
        Long last = filter.end() == null ? null : last(filter.end());
        Long head = number("SELECT seq FROM audit_head WHERE id = 1");
        long none = Long.MAX_VALUE;
        return new Bounds(filter.begin() == null ? 1 : first == null ? none : first,
            filter.end() == null ? head == null ? 0 : head : last == null ? 0 : last);
    }

    @Nullable
    private Long first(Timestamp begin) {
        Timestamp at = moment("SELECT MIN(at) FROM audit_entry WHERE at >= ?", begin);
        return at == null ? null : number("SELECT MIN(seq) FROM audit_entry WHERE at >= ? AND at <= ?", begin, Timestamp.from(at.toInstant().plus(SLACK)));
    }

    @Nullable
    private Long last(Timestamp end) {
        Timestamp at = moment("SELECT MAX(at) FROM audit_entry WHERE at < ?", end);
        return at == null ? null : number("SELECT MAX(seq) FROM audit_entry WHERE at >= ? AND at < ?", Timestamp.from(at.toInstant().minus(SLACK)), end);
    }

    @Nullable
    private Timestamp moment(String sql, Timestamp value) {
        return jdbc.prepareStatement(sql, s -> {
            s.setTimestamp(1, value);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getTimestamp(1) : null;
            }
        });
    }

    @Nullable
    private Long number(String sql, Timestamp... values) {
        return jdbc.prepareStatement(sql, s -> {
            for (int i = 0; i < values.length; i++) {
                s.setTimestamp(i + 1, values[i]);
            }
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getObject(1, Long.class) : null;
            }
        });
    }
}
