package nl.accountregister.reminder;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.outbox.WrittenMail;
import nl.accountregister.reminder.ReminderLines.Words;
import nl.accountregister.reminder.ReminderRepository.Awaiting;
import nl.accountregister.reminder.ReminderRepository.OpenAction;
import nl.accountregister.shared.Actor;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Puts the messages of some receivers in the outbox, in one short transaction, and writes down what they tell of. */
@Singleton
class ReminderBatch {

    /** Rows of one statement. */
    private static final int ROWS = 500;

    /**
     * What became of some turns.
     *
     * @param messages how many were made
     * @param held     reminders that wait, since a receiver has had the message of this day
     */
    record Done(int messages, Set<Long> held) {

        static final Done NOTHING = new Done(0, Set.of());
    }

    /** A message that has been written, with the turns that it tells of. */
    record Draft(long receiver, Recipient recipient, List<Turn> items, WrittenMail mail) {
    }

    private final ReminderRepository reminders;
    private final ReminderLines lines;
    private final Outbox outbox;
    private final JdbcOperations jdbc;
    private final AuditLog audit;
    /** MySQL lets several read a row and nobody change it; H2 only knows a lock for one. */
    private final boolean shares;

    ReminderBatch(ReminderRepository reminders, ReminderLines lines, Outbox outbox, JdbcOperations jdbc, AuditLog audit,
                  RoundLock database) {
        this.reminders = reminders;
        this.lines = lines;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.audit = audit;
        this.shares = database.shares();
    }

    /** How many batches may be stored at once: two receivers of one account wait for each other where only one may lock it. */
    int atOnce() {
        return shares ? 2 : 1;
    }

    /**
     * Writes a message for each receiver; nothing is stored.
     *
     * @param turns by receiver
     */
    List<Draft> write(Map<Long, List<Turn>> turns, LongFunction<Recipient> recipients, Words words) {
        return turns.entrySet().stream().map(entry -> draft(entry.getKey(), recipients.apply(entry.getKey()), entry.getValue(), words)).toList();
    }

    private Draft draft(long receiver, Recipient recipient, List<Turn> items, Words words) {
        List<Turn> ordered = words.inOrder(items);
        return new Draft(receiver, recipient, ordered, outbox.write(lines.mail(recipient, ordered, words)));
    }

    /**
     * Puts the messages in the outbox of those receivers who have had none on this day. What has been done, suspended or
     * closed since they were written is taken out: the accounts are locked until the messages are there. What has come to
     * others since, as a second person is to look, waits a day.
     */
    @Transactional
    Done tell(Actor actor, List<Draft> written, Words words, LocalDate day) {
        List<DueLine> lines = written.stream().flatMap(draft -> draft.items().stream()).map(Turn::line).toList();
        Predicate<DueLine> holds = stillToBeDone(lines);
        Predicate<DueLine> same = inTheSameHands(lines);
        Set<Long> hadOne = new HashSet<>(reminders.toldOn(day, written.stream().map(Draft::receiver).toList()));
        Set<Long> held = new HashSet<>();
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft : written) {
            List<Turn> asked = draft.items().stream().filter(turn -> holds.test(turn.line())).toList();
            asked.stream().filter(turn -> !same.test(turn.line())).forEach(turn -> held.add(turn.reminderId()));
            List<Turn> items = asked.stream().filter(turn -> same.test(turn.line())).toList();
            if (hadOne.contains(draft.receiver())) {
                items.forEach(item -> held.add(item.reminderId()));
            } else if (!items.isEmpty()) {
                drafts.add(items.size() == draft.items().size() ? draft : draft(draft.receiver(), draft.recipient(), items, words));
            }
        }
        if (!drafts.isEmpty()) {
            List<Long> messages = outbox.planWritten(drafts.stream().map(Draft::mail).toList());
            link(drafts, messages, day);
            record(actor, drafts, messages, day);
        }
        return new Done(drafts.size(), held);
    }

    /** The accounts stay locked until the messages are there. */
    private Predicate<DueLine> stillToBeDone(Collection<DueLine> lines) {
        Map<Long, LocalDate> reviews = lockActive(lines.stream().map(DueLine::accountId).distinct().sorted().toList());
        Set<Long> asked = lines.stream().filter(line -> line.kind() == ReminderKind.ACTION).map(DueLine::subjectId).collect(toSet());
        Map<Long, LocalDate> actions = asked.isEmpty() ? Map.of() : reminders.openActions(asked).stream().collect(toMap(OpenAction::id, OpenAction::dueOn));
        return line -> reviews.containsKey(line.accountId())
            && line.dueOn().equals(line.kind() == ReminderKind.REVIEW ? reviews.get(line.accountId()) : actions.get(line.subjectId()));
    }

    /** Whether a review waits for a second person as it did when the lines were written; the accounts are locked. */
    private Predicate<DueLine> inTheSameHands(Collection<DueLine> lines) {
        Map<Long, Awaiting> awaiting = reminders.awaitingSecond(lines.stream().map(DueLine::accountId).collect(toSet())).stream()
            .collect(toMap(Awaiting::accountId, identity(), (first, second) -> second));
        return line -> {
            Awaiting now = line.kind() == ReminderKind.REVIEW ? awaiting.get(line.accountId()) : null;
            return Objects.equals(line.waitingId(), now == null || !now.dueOn().equals(line.dueOn()) ? null : (Long) now.id());
        };
    }

    /** Locks accounts: so a review that is being stored comes before their message or after it. @return the dates of the active ones */
    private Map<Long, LocalDate> lockActive(List<Long> accounts) {
        Map<Long, LocalDate> dates = new HashMap<>();
        return accounts.isEmpty() ? dates : jdbc.prepareStatement("SELECT id, status, next_review_on FROM account WHERE id IN (?" + ", ?".repeat(accounts.size() - 1)
            + ") ORDER BY id FOR " + (shares ? "SHARE" : "UPDATE"), statement -> {
            for (int i = 0; i < accounts.size(); i++) {
                statement.setLong(i + 1, accounts.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(2).equals(AccountStatus.ACTIVE.name())) {
                        dates.put(rows.getLong(1), rows.getObject(3, LocalDate.class));
                    }
                }
            }
            return dates;
        });
    }

    private void link(List<Draft> drafts, List<Long> messages, LocalDate day) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            for (Turn turn : drafts.get(i).items()) {
                rows.add(new Object[] {turn.reminderId(), turn.receiver(), messages.get(i), day, turn.part().name(),
                    turn.cause() == null ? null : turn.cause().name(), turn.insteadOf()});
            }
        }
        rows.sort((a, b) -> Long.compare((Long) a[0], (Long) b[0]));
        for (int from = 0; from < rows.size(); from += ROWS) {
            insert(rows.subList(from, Math.min(rows.size(), from + ROWS)));
        }
    }

    private void insert(List<Object[]> rows) {
        jdbc.prepareStatement("INSERT INTO reminder_message (reminder_id, receiver, message_id, planned_on, part, cause, instead_of) VALUES "
            + "(?, ?, ?, ?, ?, ?, ?), ".repeat(rows.size() - 1) + "(?, ?, ?, ?, ?, ?, ?)", statement -> {
            int n = 0;
            for (Object[] row : rows) {
                for (Object value : row) {
                    statement.setObject(++n, value);
                }
            }
            return statement.executeUpdate();
        });
    }

    /** One entry for the whole batch: the head of the chain is one row, and an entry for each account would make a round wait for it. */
    private void record(Actor actor, List<Draft> drafts, List<Long> messages, LocalDate day) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dag", day);
        for (int i = 0; i < drafts.size(); i++) {
            facts.put("bericht " + messages.get(i), drafts.get(i).mail().recipientName() + ": account "
                + drafts.get(i).items().stream().map(ReminderBatch::inWords).collect(joining(", ")));
        }
        Collection<Long> accounts = drafts.stream().flatMap(d -> d.items().stream()).map(item -> item.line().accountId()).distinct().limit(2).toList();
        DueLine first = drafts.get(0).items().get(0).line();
        audit.record(actor, "herinnering.gepland", accounts.size() == 1 ? Subject.account(first.accountId()) : Subject.register(),
            accounts.size() == 1 ? first.accountName() : "Herinneringen van " + day + ": " + drafts.size() + " berichten", null, facts);
    }

    private static String inWords(Turn turn) {
        DueLine line = turn.line();
        return line.accountId() + (line.kind() == ReminderKind.ACTION ? " actie" : "") + " trede " + line.step();
    }

    /** The turns of some receivers, in the order of the turns. */
    static Map<Long, List<Turn>> byReceiver(List<Turn> turns) {
        Map<Long, List<Turn>> grouped = new LinkedHashMap<>();
        turns.forEach(turn -> grouped.computeIfAbsent(turn.receiver(), receiver -> new ArrayList<>()).add(turn));
        return grouped;
    }
}
