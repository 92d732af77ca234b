package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.OutboxMessages;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/** Herinneringen, to read: what was sent to whom, when, and what became of it. */
@Singleton
public class Reminders {

    /**
     * Who was told of a reminder.
     *
     * @param message   the message, which may tell of other reminders too
     * @param part      as what; null for reminders of before this was kept
     * @param cause     why it fell to them; null when the step names them
     * @param insteadOf name of the person from whom it fell; null when the step names them, or nobody was named
     */
    public record Listener(OutboxRow message, @Nullable ReminderRecipient part, @Nullable FallCause cause, @Nullable String insteadOf) {
    }

    /** A reminder with who was told, one message for each receiver. */
    public record Told(ReminderRow reminder, List<Listener> listeners) {

        public List<OutboxRow> messages() {
            return listeners.stream().map(Listener::message).toList();
        }
    }

    /** Reminders of one account; the others stand in its verloop. */
    public static final int MOST = 200;

    private final ReminderRepository reminders;
    private final OutboxMessages outbox;
    private final Accounts accounts;
    private final ReminderPast then;
    private final Past past;

    Reminders(ReminderRepository reminders, OutboxMessages outbox, Accounts accounts, ReminderPast then, Past past) {
        this.then = then;
        this.past = past;
        this.reminders = reminders;
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /**
     * The ledger, the latest first.
     *
     * @param standing only reminders of which this is the stand; null for all
     * @param status   only reminders of which a message has this status; null for all
     * @throws nl.accountregister.shared.Refused when the actor may not see everything
     */
    @ReadOnly
    public Page<Told> list(Actor actor, @Nullable ReminderStatus standing, @Nullable OutboxStatus status, Slice slice) {
        return list(actor, standing, status, null, slice);
    }

    /**
     * The ledger as it was at the end of a day, the latest first; the rest as the ledger of now.
     *
     * @param day peildatum; null for today
     * @throws nl.accountregister.shared.BadRequest when the day has yet to come, or lies before the first registration
     */
    @ReadOnly
    public Page<Told> list(Actor actor, @Nullable ReminderStatus standing, @Nullable OutboxStatus status, @Nullable LocalDate day, Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        AsOf asOf = past.asOf(day);
        if (!asOf.isNow()) {
            return then.page(asOf, standing, status, slice);
        }
        String only = status == null ? "" : status.name();
        String stand = standing == null ? "" : standing.name();
        return Page.of(told(reminders.list(stand, only, slice.size(), slice.offset())), reminders.count(stand, only), slice);
    }

    /** How many reminders reach nobody now. @throws nl.accountregister.shared.Refused when the actor may not see everything */
    @ReadOnly
    public long withNobody(Actor actor) {
        Permission.SEE_EVERYTHING.require(actor);
        return reminders.count(ReminderStatus.NOBODY.name(), "");
    }

    /**
     * The reminders of an account, of its reviews and its actions, the latest first, {@link #MOST} at most.
     *
     * @throws nl.accountregister.shared.NotFound when the actor does not see the account in full
     */
    @ReadOnly
    public List<Told> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        return told(reminders.ofAccount(accountId, MOST));
    }

    private List<Told> told(List<ReminderRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ToldTo>> told = reminders.toldTo(rows.stream().map(ReminderRow::id).toList()).stream().collect(groupingBy(ToldTo::reminderId));
        Map<Long, OutboxRow> messages = outbox.byIds(told.values().stream().flatMap(List::stream).map(ToldTo::messageId).distinct().toList()).stream()
            .collect(toMap(OutboxRow::id, identity()));
        return rows.stream().map(row -> new Told(row, told.getOrDefault(row.id(), List.of()).stream().filter(t -> messages.containsKey(t.messageId()))
            .map(t -> new Listener(messages.get(t.messageId()), t.part(), t.cause(), t.insteadOfName())).toList())).toList();
    }
}
