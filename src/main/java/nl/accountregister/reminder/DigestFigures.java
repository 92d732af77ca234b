package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;

/** The numbers of a weekly overview. */
@Introspected
record DigestFigures(long overdue, long longOverdue, long soon, long actions, long lateActions, long refused, long nobody) {
}
