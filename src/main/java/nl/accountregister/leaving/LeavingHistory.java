package nl.accountregister.leaving;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.RowHistory;

import java.time.Instant;
import java.util.List;

/** Geschiedenis of leaves and of their tasks: each version with the period in which the register knew it so. */
@Singleton
class LeavingHistory {

    static final List<String> COLUMNS = List.of("person_id", "last_day", "due_on", "status", "recorded_at", "recorded_by", "ended_at");
    static final List<String> TASK_COLUMNS = List.of("leaving_id", "status");

    private final RowHistory leavings;
    private final RowHistory tasks;

    LeavingHistory(JdbcOperations jdbc) {
        this.leavings = new RowHistory(jdbc, "leaving", COLUMNS);
        this.tasks = new RowHistory(jdbc, "leaving_task", TASK_COLUMNS);
    }

    /** Follows a change of a leave or of its tasks, in its transaction. */
    void follow(long leavingId, Instant at) {
        leavings.follow("id", List.of(leavingId), at);
        tasks.follow("leaving_id", List.of(leavingId), at);
    }
}
