package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** Taak of a checklist: one thing to do for one account. */
@MappedEntity("leaving_task")
record LeavingTask(@Id @GeneratedValue @Nullable Long id, long leavingId, long accountId, LeavingTaskKind kind, LeavingStatus status, boolean byItself,
                   @Nullable Instant closedAt, @Nullable String closedBy, @Nullable String note) {

    static LeavingTask open(long leavingId, long accountId, LeavingTaskKind kind) {
        return new LeavingTask(null, leavingId, accountId, kind, LeavingStatus.OPEN, false, null, null, null);
    }
}
