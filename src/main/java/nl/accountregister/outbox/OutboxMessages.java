package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Where;

import java.util.Collection;
import java.util.List;

/** Verzendlijst: the ledger of all messages, newest first. */
@Singleton
public class OutboxMessages {

    /**
     * What the ledger is narrowed to; a part that is null or empty lets everything through.
     *
     * @param kind      code of a {@link MailTemplate}
     * @param recipient part of the name or the address of the receiver, in small or capital letters
     * @param unknown   only those of which an attempt ended without anyone knowing whether the mail server took it
     * @param lost      only those that did not reach their receiver, and will not
     */
    public record Filter(@Nullable OutboxStatus status, @Nullable String kind, @Nullable String recipient, boolean unknown, boolean lost) {
    }

    private static final int MOST_ATTEMPTS = 100;

    private final OutboxMessageRepository messages;
    private final OutboxAttemptRepository attempts;

    OutboxMessages(OutboxMessageRepository messages, OutboxAttemptRepository attempts) {
        this.messages = messages;
        this.attempts = attempts;
    }

    /** @throws nl.accountregister.shared.Refused when the actor may not see everything */
    @ReadOnly
    public Page<OutboxRow> list(Actor actor, Filter filter, Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        String status = filter.status() == null ? "" : filter.status().name();
        String kind = filter.kind() == null ? "" : filter.kind();
        String recipient = filter.recipient() == null || filter.recipient().isBlank() ? "" : Where.anywhere(filter.recipient().strip());
        return Page.of(messages.list(status, kind, recipient, filter.unknown(), filter.lost(), slice.size(), slice.offset()),
            messages.count(status, kind, recipient, filter.unknown(), filter.lost()), slice);
    }

    /**
     * One message with its texts.
     *
     * @throws nl.accountregister.shared.Refused when the actor may not see everything
     * @throws NotFound                          when there is none with this number
     */
    @ReadOnly
    public OutboxMessage get(Actor actor, long id) {
        Permission.SEE_EVERYTHING.require(actor);
        return messages.findById(id).orElseThrow(NotFound::new);
    }

    /** The attempts to send a message, the latest first and a hundred at most; rights as {@link #get}. */
    @ReadOnly
    public List<OutboxAttempt> attempts(Actor actor, long id) {
        get(actor, id);
        return attempts.latest(id, MOST_ATTEMPTS);
    }

    /** The messages that repeat this one; rights as {@link #get}. */
    @ReadOnly
    public List<OutboxRow> repeatsOf(Actor actor, long id) {
        get(actor, id);
        return messages.repeatsOf(id);
    }

    /** The messages with these numbers, for a feature that keeps the numbers and has checked its reader. */
    @ReadOnly
    public List<OutboxRow> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : messages.byIds(ids);
    }
}
