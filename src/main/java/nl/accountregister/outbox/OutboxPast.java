package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.groupingBy;

/**
 * Berichten as they were before a moment: what the attempts say that were made by then. Callers have checked their reader, and
 * hold the numbers.
 */
@Singleton
public class OutboxPast {

    /** The status of a message {@code m} just before the moment {@code :end}, in SQL; the same as {@link #byIds} says. */
    public static final String STATUS = "CASE WHEN m.finished_at < :end THEN m.status WHEN m.status = 'SENDING' AND m.claimed_at < :end THEN 'SENDING'"
        + " ELSE COALESCE((SELECT CASE t.result WHEN 'ACCEPTED' THEN 'SENT' WHEN 'STORED' THEN 'STORED' ELSE 'REFUSED' END FROM outbox_attempt t"
        + " WHERE t.id = (SELECT MAX(u.id) FROM outbox_attempt u WHERE u.message_id = m.id AND u.result IN ('ACCEPTED', 'STORED', 'REFUSED', 'BOUNCED')"
        + " AND u.ended_at < :end)), 'PLANNED') END";

    private static final Set<AttemptResult> DECISIVE = Set.of(AttemptResult.ACCEPTED, AttemptResult.STORED, AttemptResult.REFUSED, AttemptResult.BOUNCED);
    /** Those that count: not the ones that were no attempt of the message's own. */
    private static final Set<AttemptResult> COUNTED = Set.of(AttemptResult.ACCEPTED, AttemptResult.STORED, AttemptResult.REFUSED, AttemptResult.POSTPONED,
        AttemptResult.UNKNOWN);

    private final OutboxMessageRepository messages;
    private final OutboxAttemptRepository attempts;

    OutboxPast(OutboxMessageRepository messages, OutboxAttemptRepository attempts) {
        this.messages = messages;
        this.attempts = attempts;
    }

    /** The messages with these numbers as they were just before a moment; those that were made later are not among them. */
    @ReadOnly
    public List<OutboxRow> byIds(Collection<Long> ids, Instant end) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<OutboxAttempt>> made = attempts.ofMessages(ids).stream().collect(groupingBy(OutboxAttempt::messageId));
        return messages.byIds(ids).stream().filter(row -> row.createdAt().isBefore(end)).map(row -> before(row, made.getOrDefault(row.id(), List.of()), end)).toList();
    }

    /** @param made the attempts, the first first */
    static OutboxRow before(OutboxRow row, List<OutboxAttempt> made, Instant end) {
        List<OutboxAttempt> then = made.stream().filter(attempt -> moment(attempt).isBefore(end)).toList();
        boolean finished = row.finishedAt() != null && row.finishedAt().isBefore(end);
        boolean taken = row.status() == OutboxStatus.SENDING && row.claimedAt() != null && row.claimedAt().isBefore(end);
        if (finished || row.finishedAt() == null && then.size() == made.size()) {
            return finished || taken || row.status() != OutboxStatus.SENDING ? row : row.as(OutboxStatus.PLANNED, row.attempts(), row.nextAttemptAt(), null, row.lastError());
        }
        List<OutboxAttempt> counted = then.stream().filter(attempt -> COUNTED.contains(attempt.result())).toList();
        OutboxAttempt decisive = last(then.stream().filter(attempt -> DECISIVE.contains(attempt.result())).toList());
        if (decisive != null) {
            return row.as(status(decisive.result()), counted.size(), null, moment(decisive), status(decisive.result()) == OutboxStatus.REFUSED ? decisive.words() : null);
        }
        OutboxAttempt tried = last(counted);
        return row.as(taken ? OutboxStatus.SENDING : OutboxStatus.PLANNED, counted.size(),
            tried == null ? null : moment(tried).plus(OutboxBook.PAUSES.get(Math.min(counted.size(), OutboxBook.PAUSES.size()) - 1)), null,
            then.isEmpty() ? null : then.get(then.size() - 1).words());
    }

    private static OutboxStatus status(AttemptResult decisive) {
        return switch (decisive) {
            case ACCEPTED -> OutboxStatus.SENT;
            case STORED -> OutboxStatus.STORED;
            default -> OutboxStatus.REFUSED;
        };
    }

    @Nullable
    private static OutboxAttempt last(List<OutboxAttempt> some) {
        return some.isEmpty() ? null : some.get(some.size() - 1);
    }

    /** When it was known. That no mail can be sent at all is known from the first time on, as long as it lasts. */
    private static Instant moment(OutboxAttempt attempt) {
        return attempt.endedAt() == null || attempt.result() == AttemptResult.UNREACHABLE ? attempt.begunAt() : attempt.endedAt();
    }
}
