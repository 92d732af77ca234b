package nl.accountregister.verification;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.platform.Platforms;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Onthouden oordelen: the same few addresses are asked about by many. What was found counts for as long as nothing in the
 * register changed, which is asked each time: an account that was closed a moment ago, on whichever server, is not official
 * a moment later.
 */
@Singleton
class RememberedJudgements {

    /** Some kilobytes each. */
    private static final int MOST = 5_000;
    /** Who repairs something in the database itself writes no entry in the log; after this it counts too. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AuditLog log;
    private final Clock clock;
    private final TransactionOperations<Connection> transactions;
    private final Map<Platforms.Reading, Remembered> judgements = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Platforms.Reading, Remembered> eldest) {
            return size() > MOST;
        }
    });

    RememberedJudgements(AuditLog log, Clock clock, TransactionOperations<Connection> transactions) {
        this.log = log;
        this.clock = clock;
        this.transactions = transactions;
    }

    private record Remembered(Judgement judgement, long entry, Instant until) {
    }

    /** @param found what the register says; asked for only when what was remembered may not count any more. Over the connection of the caller */
    Judgement of(Platforms.Reading reading, Supplier<Judgement> found) {
        if (transactions.findTransactionStatus().isPresent()) {
            // It sees what it changed itself, which has no entry yet and may never be.
            return found.get();
        }
        // First the log and then the register: what changes between the two is found, and found again at the next question.
        long entry = log.last();
        Instant now = clock.instant();
        Remembered before = judgements.get(reading);
        if (before != null && before.entry() == entry && before.until().isAfter(now)) {
            return before.judgement();
        }
        Judgement judgement = found.get();
        judgements.put(reading, new Remembered(judgement, entry, now.plus(LONGEST)));
        return judgement;
    }
}
