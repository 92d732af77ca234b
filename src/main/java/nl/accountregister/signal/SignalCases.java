package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Behandelingen of meldingen, each with its versions: how the register knew it, and from when until when. Callers hold the transaction of a change. */
@Singleton
class SignalCases {

    private static final String BEGIN = "INSERT INTO signal_case_history (known_until, complete, known_from, signal_id, status, outcome, result, platform, url,"
        + " account_id, due_on, takedown_on, responder_id, closed_on) VALUES (" + AsOf.FOREVER + ", TRUE, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final SignalCaseRepository cases;
    private final JdbcOperations jdbc;
    private final Today today;

    SignalCases(SignalCaseRepository cases, JdbcOperations jdbc, Today today) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.today = today;
    }

    Optional<SignalCase> find(long signalId) {
        return cases.findById(signalId);
    }

    Optional<SignalCase> lock(long signalId) {
        return cases.lock(signalId);
    }

    List<SignalCase> lockSpoofsAt(String identityKey) {
        return cases.lockSpoofsAt(identityKey);
    }

    SignalCase add(SignalCase begun) {
        SignalCase saved = cases.save(begun);
        begin(saved, Timestamp.from(today.moment()));
        return saved;
    }

    void change(SignalCase after) {
        cases.update(after);
        Timestamp now = Timestamp.from(today.moment());
        jdbc.prepareStatement("UPDATE signal_case_history SET known_until = ? WHERE signal_id = ? AND known_until = " + AsOf.FOREVER, s -> {
            s.setTimestamp(1, now);
            s.setLong(2, after.signalId());
            return s.executeUpdate();
        });
        begin(after, now);
    }

    private void begin(SignalCase c, Timestamp now) {
        List<Object> values = Arrays.asList(now, c.signalId(), c.status().name(), name(c.outcome()), name(c.result()), c.platform(), c.url(), c.accountId(),
            c.dueOn(), c.takedownOn(), c.responderId(), c.closedOn());
        jdbc.prepareStatement(BEGIN, s -> {
            Where.bind(1, values, s::setObject);
            return s.executeUpdate();
        });
    }

    @Nullable
    private static String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
