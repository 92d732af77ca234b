package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.util.Map;
import java.util.Set;

/** Nazorg: what communications does about a message that was sent, or that was not. */
@Singleton
public class Aftercare {

    public static final int MAX_REASON = 1000;
    private static final String REASON = "reden";
    private static final String WORDS = "woorden";

    private final OutboxMessageRepository messages;
    private final Outbox outbox;
    private final OutboxBook book;
    private final AddressFaults faults;
    private final People people;
    private final AuditLog audit;

    Aftercare(OutboxMessageRepository messages, Outbox outbox, OutboxBook book, AddressFaults faults, People people, AuditLog audit) {
        this.messages = messages;
        this.outbox = outbox;
        this.book = book;
        this.faults = faults;
        this.people = people;
        this.audit = audit;
    }

    /** Whether a message can be sent again: not one that is still on its way, and not one that became needless. */
    public boolean canGoAgain(OutboxMessage message) {
        return message.status().isFinal() && message.status() != OutboxStatus.WITHDRAWN;
    }

    /** Whether a message can come back: only one that a mail server took. */
    public boolean canComeBack(OutboxMessage message) {
        return message.status() == OutboxStatus.SENT;
    }

    /**
     * Stuur opnieuw: plans the same text once more, as a new message, for the address that the receiver has now.
     *
     * @return number of the new message
     * @throws nl.accountregister.shared.Refused when the actor may not send mail again
     * @throws NotFound                          when there is no such message
     * @throws Conflict                          when it is still on its way, was withdrawn, or is being sent again already
     * @throws RuleViolation                     without a reason, and when mail does not arrive at the address
     */
    @Transactional
    public long again(Actor actor, long id, @Nullable String reason) {
        Permission.RESEND_MAIL.require(actor);
        OutboxMessage message = messages.lock(id).orElseThrow(NotFound::new);
        PlainText check = new PlainText();
        String because = check.block(REASON, reason, MAX_REASON);
        check.check();
        if (!canGoAgain(message)) {
            throw new Conflict(message.status() == OutboxStatus.WITHDRAWN ? "outbox.again.withdrawn" : "outbox.again.underway").at("/verzendlijst/" + id);
        }
        if (messages.countUnderwayAgainOf(id) > 0) {
            throw new Conflict("outbox.again.already").at("/verzendlijst/" + id);
        }
        Recipient recipient = recipient(message);
        if (!faults.faulty(Set.of(recipient.address())).isEmpty()) {
            throw RuleViolation.of(null, "outbox.again.faulty", recipient.address());
        }
        long repeated = outbox.again(message, recipient, because);
        audit.record(actor, "mail.again", message.subjectOfAudit(), message.subject(), null,
            Map.of("bericht", repeated, "eerder", id, "ontvanger", recipient.name(), "reden", because));
        return repeated;
    }

    /**
     * Kwam onbestelbaar terug: a message that the mail server took came back.
     *
     * @param words of the message that came back
     * @throws nl.accountregister.shared.Refused when the actor may not say so
     * @throws NotFound                          when there is no such message
     * @throws Conflict                          when no mail server took it, or it came back before
     * @throws RuleViolation                     without the words
     */
    @Transactional
    public void cameBack(Actor actor, long id, @Nullable String words) {
        Permission.RESEND_MAIL.require(actor);
        OutboxMessage message = messages.lock(id).orElseThrow(NotFound::new);
        PlainText check = new PlainText();
        String said = check.block(WORDS, words, MAX_REASON);
        check.check();
        if (!canComeBack(message)) {
            throw new Conflict("outbox.back.never").at("/verzendlijst/" + id);
        }
        book.cameBack(actor, message, said);
    }

    /** Somebody's address may have been corrected meanwhile. */
    private Recipient recipient(OutboxMessage message) {
        String now = message.recipientPersonId() == null ? null : people.find(message.recipientPersonId()).map(Person::email).orElse(null);
        return new Recipient(message.recipientName(), now == null || now.isBlank() ? message.recipientAddress() : now, message.recipientPersonId());
    }
}
