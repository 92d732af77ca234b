package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRepository extends GenericRepository<Reminder, Long> {

    /** Whether the date of a reminder {@code r} still asks for something of its account {@code a} or its action {@code x}. */
    String HOLDS = """
        (a.status = 'ACTIVE' AND COALESCE(CASE r.kind WHEN 'REVIEW' THEN a.next_review_on = r.due_on
          ELSE x.status = 'OPEN' AND x.due_on = r.due_on END, FALSE))""";
    String FROM = " FROM reminder r JOIN account a ON a.id = r.account_id LEFT JOIN review_action x ON r.kind = 'ACTION' AND x.id = r.subject_id ";
    String ROWS = "SELECT r.id, r.kind, r.account_id, a.name AS account_name, r.due_on, r.step, r.status, r.planned_at, x.what" + FROM;
    String FILTER = """
        WHERE (:standing = '' OR r.status = :standing)
          AND (:status = '' OR EXISTS (SELECT 1 FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id
          WHERE rm.reminder_id = r.id AND m.status = :status))""";

    // The reminders first, and what they are about after that: else the database may begin with all accounts.
    @Query("SELECT r.id, r.kind, r.account_id, r.due_on, r.step, CASE WHEN " + HOLDS + " THEN 1 ELSE 0 END AS standing, a.location_id, a.owner_id, a.deputy_id,"
        + " x.person_id AS doer_id, w.id AS waiting_id, w.done_by_person AS done_by, r.subject_id, a.name AS account_name, a.platform, x.what FROM (SELECT * FROM reminder WHERE status = 'OPEN' AND tell_from <= :day AND id > :after ORDER BY id LIMIT :size) r"
        + " JOIN account a ON a.id = r.account_id LEFT JOIN review_action x ON r.kind = 'ACTION' AND x.id = r.subject_id"
        + " LEFT JOIN review w ON r.kind = 'REVIEW' AND w.account_id = r.account_id AND w.open_due_on = r.due_on AND w.status = 'AWAITING_SECOND' ORDER BY r.id")
    List<OpenReminder> open(LocalDate day, long after, int size);

    /** Those in this range of which somebody has a message. */
    @Query("SELECT DISTINCT reminder_id FROM reminder_message WHERE reminder_id BETWEEN :first AND :last")
    List<Long> begun(long first, long last);

    @Query("SELECT COUNT(*) FROM reminder WHERE status = 'OPEN' AND tell_from <= :day")
    long countOpen(LocalDate day);

    @Query("SELECT rm.reminder_id, rm.receiver, rm.message_id, rm.part, rm.cause, p.name AS instead_of_name, m.status FROM reminder_message rm"
        + " JOIN outbox_message m ON m.id = rm.message_id LEFT JOIN person p ON p.id = rm.instead_of WHERE rm.reminder_id IN (:ids) ORDER BY rm.message_id")
    List<ToldTo> toldTo(Collection<Long> ids);

    /** Those of these actions that are to be done, with their day. */
    @Query("SELECT id, due_on FROM review_action WHERE id IN (:ids) AND status = 'OPEN'")
    List<OpenAction> openActions(Collection<Long> ids);

    /** The reviews of these accounts that wait for a second person. */
    @Query("SELECT id, account_id, open_due_on AS due_on FROM review WHERE account_id IN (:accounts) AND open_due_on IS NOT NULL AND status = 'AWAITING_SECOND'")
    List<Awaiting> awaitingSecond(Collection<Long> accounts);

    /** A review that waits for a second person. */
    @Introspected
    record Awaiting(long id, long accountId, LocalDate dueOn) {
    }

    /** Those of an account of which the message still waits, or of which nobody has been told yet. */
    @Query("SELECT r.id FROM reminder r WHERE r.account_id = :accountId AND r.kind = 'REVIEW' AND (r.status = 'OPEN' OR EXISTS (SELECT 1 FROM reminder_message rm"
        + " JOIN outbox_message m ON m.id = rm.message_id WHERE rm.reminder_id = r.id AND m.status = 'PLANNED')) ORDER BY r.id")
    List<Long> untold(long accountId);

    /** An action that is to be done. */
    @Introspected
    record OpenAction(long id, LocalDate dueOn) {
    }

    /** Of these receivers, those who have had a message on this day, or will. */
    @Query("SELECT DISTINCT rm.receiver FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id"
        + " WHERE rm.receiver IN (:receivers) AND rm.planned_on = :day AND m.status <> 'WITHDRAWN'")
    List<Long> toldOn(LocalDate day, Collection<Long> receivers);

    /** Those of which a later step has come for the same date. */
    @Query("SELECT o.id FROM reminder o WHERE o.status IN ('OPEN', 'NOBODY') AND EXISTS (SELECT 1 FROM reminder n WHERE n.kind = o.kind"
        + " AND n.subject_id = o.subject_id AND n.due_on = o.due_on AND n.step > o.step)")
    List<Long> overtaken();

    @Query("SELECT id FROM reminder WHERE status = 'NOBODY' ORDER BY id")
    List<Long> withNobody();

    /** Those that were let go and never told, and ask for something again: the account was resumed, or its review taken back. */
    @Query("SELECT r.id" + FROM + "WHERE r.status = 'DROPPED' AND " + HOLDS + " AND NOT EXISTS (SELECT 1 FROM reminder n WHERE n.kind = r.kind"
        + " AND n.subject_id = r.subject_id AND n.due_on = r.due_on AND n.step > r.step) AND NOT EXISTS (SELECT 1 FROM reminder_message rm"
        + " JOIN outbox_message m ON m.id = rm.message_id WHERE rm.reminder_id = r.id AND m.status <> 'WITHDRAWN') ORDER BY r.id")
    List<Long> wantedAgain();

    @Query("DELETE FROM reminder_message WHERE reminder_id IN (:ids) AND message_id IN (SELECT id FROM outbox_message WHERE status = 'WITHDRAWN')")
    int unlinkWithdrawn(Collection<Long> ids);

    @Query("UPDATE reminder SET status = 'OPEN', tell_from = :day WHERE id IN (:ids) AND status = 'DROPPED'")
    int reopen(Collection<Long> ids, LocalDate day);

    /** Those of an account that no longer ask for anything, whatever became of them: a message may still wait. */
    @Query("SELECT r.id" + FROM + "WHERE r.account_id = :accountId AND NOT " + HOLDS + " ORDER BY r.id")
    List<Long> settled(long accountId);

    @Query("SELECT DISTINCT rm.message_id FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id WHERE rm.reminder_id IN (:ids) AND m.status = 'PLANNED'")
    List<Long> waitingMessages(Collection<Long> ids);

    @Query("SELECT DISTINCT reminder_id FROM reminder_message WHERE message_id IN (:messages) ORDER BY reminder_id")
    List<Long> inMessages(Collection<Long> messages);

    @Query("SELECT id FROM outbox_message WHERE id IN (:messages) AND status = 'WITHDRAWN'")
    List<Long> withdrawn(Collection<Long> messages);

    @Query("SELECT id FROM reminder WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Long> lock(Collection<Long> ids);

    /** The message no longer tells of these reminders: another will. */
    @Query("DELETE FROM reminder_message WHERE message_id IN (:messages) AND reminder_id IN (:ids)")
    int unlink(Collection<Long> messages, Collection<Long> ids);

    @Query("UPDATE reminder SET status = 'OPEN', tell_from = :day WHERE id IN (:ids) AND status IN ('OPEN', 'TOLD', 'NOBODY')")
    int tellAgain(Collection<Long> ids, LocalDate day);

    @Query("UPDATE reminder SET status = :status, tell_from = :day WHERE id IN (:ids) AND status IN ('OPEN', 'NOBODY')")
    int settle(Collection<Long> ids, ReminderStatus status, LocalDate day);

    /** Nobody was told after all. */
    @Query("UPDATE reminder SET status = 'DROPPED' WHERE id IN (:ids) AND status = 'TOLD' AND NOT EXISTS (SELECT 1 FROM reminder_message rm"
        + " JOIN outbox_message m ON m.id = rm.message_id WHERE rm.reminder_id = reminder.id AND m.status <> 'WITHDRAWN')")
    int dropUntold(Collection<Long> ids);

    /** What these were until now, of those of which it ends. */
    @Query("INSERT INTO reminder_past (reminder_id, status, until_at) SELECT id, status, :at FROM reminder WHERE id IN (:ids) AND status IN (:before) ORDER BY id")
    void keep(Collection<Long> ids, Collection<ReminderStatus> before, Instant at);

    /** The same of those that {@link #dropUntold} drops. */
    @Query("INSERT INTO reminder_past (reminder_id, status, until_at) SELECT r.id, r.status, :at FROM reminder r WHERE r.id IN (:ids) AND r.status = 'TOLD' AND NOT EXISTS"
        + " (SELECT 1 FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id WHERE rm.reminder_id = r.id AND m.status <> 'WITHDRAWN') ORDER BY r.id")
    void keepUntold(Collection<Long> ids, Instant at);

    /** That these messages told of these reminders until now. */
    @Query("INSERT INTO reminder_message_past (reminder_id, receiver, message_id, part, cause, instead_of, until_at) SELECT reminder_id, receiver, message_id, part, cause,"
        + " instead_of, :at FROM reminder_message WHERE message_id IN (:messages) AND reminder_id IN (:ids) ORDER BY message_id, reminder_id")
    void keepLinks(Collection<Long> messages, Collection<Long> ids, Instant at);

    /** The same of the messages that were withdrawn. */
    @Query("INSERT INTO reminder_message_past (reminder_id, receiver, message_id, part, cause, instead_of, until_at) SELECT l.reminder_id, l.receiver, l.message_id, l.part,"
        + " l.cause, l.instead_of, :at FROM reminder_message l JOIN outbox_message m ON m.id = l.message_id WHERE l.reminder_id IN (:ids) AND m.status = 'WITHDRAWN'"
        + " ORDER BY l.message_id, l.reminder_id")
    void keepWithdrawn(Collection<Long> ids, Instant at);

    @Query(ROWS + FILTER + " ORDER BY r.id DESC LIMIT :size OFFSET :start")
    List<ReminderRow> list(String standing, String status, int size, long start);

    @Query("SELECT COUNT(*) FROM reminder r " + FILTER)
    long count(String standing, String status);

    @Query(ROWS + "WHERE r.account_id = :accountId ORDER BY r.id DESC LIMIT :most")
    List<ReminderRow> ofAccount(long accountId, int most);
}
