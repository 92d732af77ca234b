package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.outbox.OutboxMessage;
import nl.accountregister.outbox.OutboxMessages;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** Herinneringen, to read: what was sent to whom, when, and what became of it. */
@Singleton
public class Reminders {

    /** A reminder with the messages that it became, one for each receiver. */
    public record Told(ReminderRow reminder, List<OutboxMessage> messages) {
    }

    private final ReminderRepository reminders;
    private final ReminderStore store;
    private final OutboxMessages outbox;
    private final Accounts accounts;

    Reminders(ReminderRepository reminders, ReminderStore store, OutboxMessages outbox, Accounts accounts) {
        this.reminders = reminders;
        this.store = store;
        this.outbox = outbox;
        this.accounts = accounts;
    }

    /**
     * The ledger, the latest first.
     *
     * @param status only reminders of which a message has this status; null for all
     * @throws nl.accountregister.shared.Refused when the actor may not see everything
     */
    @ReadOnly
    public Page<Told> list(Actor actor, @Nullable OutboxStatus status, Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        String only = status == null ? "" : status.name();
        return Page.of(told(reminders.list(only, slice.size(), slice.offset())), reminders.count(only), slice);
    }

    /**
     * The reminders of an account, the latest first.
     *
     * @throws nl.accountregister.shared.NotFound when the actor does not see the account in full
     */
    @ReadOnly
    public List<Told> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        return told(reminders.ofAccount(accountId));
    }

    private List<Told> told(List<ReminderRow> rows) {
        Map<Long, List<Long>> numbers = store.messagesOf(rows.stream().map(ReminderRow::id).toList());
        Map<Long, OutboxMessage> messages = outbox.byIds(numbers.values().stream().flatMap(List::stream).toList()).stream()
            .collect(toMap(OutboxMessage::id, identity()));
        return rows.stream().map(row -> new Told(row, numbers.getOrDefault(row.id(), List.of()).stream().sorted().map(messages::get)
            .filter(Objects::nonNull).toList())).toList();
    }
}
