package nl.accountregister.outbox;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = "accountregister.mail.smtp.host", value = "")
class AftercareTest {

    private static final Actor AUDITOR = new Actor(null, null, "Aad", Set.of(Role.AUDITOR));

    @Inject
    Outbox outbox;

    @Inject
    OutboxMessages messages;

    @Inject
    OutboxWorker worker;

    @Inject
    Aftercare aftercare;

    @Inject
    AddressFaults faults;

    @Inject
    MailTrial trial;

    @Inject
    People people;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    Actor communications;
    long person;

    @BeforeEach
    void somebody() {
        database.execute("DELETE FROM outbox_attachment");
        database.execute("DELETE FROM outbox_message");
        database.execute("DELETE FROM address_fault");
        person = people.add(new Person(null, "Ella Voorbeeld", "ella" + System.nanoTime() + "@organisatie.example", LocalDate.of(2020, 1, 1), null)).id();
        communications = new Actor(null, person, "Noor", Set.of(Role.COMMUNICATIONS));
    }

    @Test
    void aMessageIsSentAgainAsANewOneThatKnowsTheFirst() {
        long id = planned();
        set(id, "SENT");
        long again = aftercare.again(communications, id, "Ella kreeg niets.");
        OutboxMessage first = messages.get(communications, id);
        OutboxMessage second = messages.get(communications, again);
        assertThat(second.status()).isEqualTo(OutboxStatus.PLANNED);
        assertThat(second.messageId()).isNotEqualTo(first.messageId());
        assertThat(second.bodyHtml()).isEqualTo(first.bodyHtml());
        assertThat(second.againOf()).isEqualTo(id);
        assertThat(second.againReason()).isEqualTo("Ella kreeg niets.");
        assertThat(messages.repeatsOf(communications, id)).extracting(OutboxRow::id).containsExactly(again);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_attachment WHERE message_id = ?", again)).isEqualTo(1);
        assertThat(audited("mail.again")).isEqualTo(1);
        assertThatThrownBy(() -> aftercare.again(communications, id, "nog eens")).as("it is on its way").isInstanceOf(Conflict.class);
        worker.run();
        assertThat(messages.get(communications, again).status()).isEqualTo(OutboxStatus.STORED);
        assertThat(aftercare.again(communications, id, "nog eens")).isGreaterThan(again);
    }

    @Test
    void itGoesToTheAddressOfNow() {
        long id = planned();
        set(id, "REFUSED");
        database.execute("UPDATE person SET email = ? WHERE id = ?", "nieuw" + person + "@organisatie.example", person);
        long again = aftercare.again(communications, id, "Het adres is verbeterd.");
        assertThat(messages.get(communications, again).recipientAddress()).isEqualTo("nieuw" + person + "@organisatie.example");
    }

    @Test
    void notWithoutAReasonNotToAFaultyAddressAndNotWhatIsUnderwayOrWithdrawn() {
        long id = planned();
        assertThatThrownBy(() -> aftercare.again(communications, id, "toch")).isInstanceOf(Conflict.class);
        set(id, "WITHDRAWN");
        assertThatThrownBy(() -> aftercare.again(communications, id, "toch")).isInstanceOf(Conflict.class);
        set(id, "SENT");
        assertThatThrownBy(() -> aftercare.again(communications, id, " ")).isInstanceOf(RuleViolation.class);
        aftercare.cameBack(communications, id, "550 5.1.1 mailbox unknown");
        assertThatThrownBy(() -> aftercare.again(communications, id, "toch")).isInstanceOf(RuleViolation.class);
        faults.clear(communications, faults.open(communications, person, Slice.first()).rows().get(0).id());
        assertThat(aftercare.again(communications, id, "Het postvak is hersteld.")).isGreaterThan(id);
    }

    @Test
    void whatCameBackIsRefusedAndItsAddressIsFaulty() {
        long id = planned();
        assertThatThrownBy(() -> aftercare.cameBack(communications, id, "550")).isInstanceOf(Conflict.class);
        set(id, "SENT");
        database.execute("UPDATE outbox_message SET attempts = 1 WHERE id = ?", id);
        assertThatThrownBy(() -> aftercare.cameBack(communications, id, "")).isInstanceOf(RuleViolation.class);
        aftercare.cameBack(communications, id, "550 5.1.1 mailbox unknown");
        OutboxMessage message = messages.get(communications, id);
        assertThat(message.status()).isEqualTo(OutboxStatus.REFUSED);
        assertThat(message.lastError()).isEqualTo("550 5.1.1 mailbox unknown");
        assertThat(messages.attempts(communications, id)).singleElement().satisfies(a -> assertThat(a.result()).isEqualTo(AttemptResult.BOUNCED));
        assertThat(faults.faulty(List.of(message.recipientAddress()))).hasSize(1);
        assertThat(audited("mail.bounced")).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM audit_detail d JOIN audit_entry e ON e.seq = d.seq WHERE e.action = 'mail.bounced' AND e.subject_id = ?"
            + " AND d.after_text LIKE '%\"pogingen\":\"1\"%'", person)).as("it was handed over once").isOne();
        assertThatThrownBy(() -> aftercare.cameBack(communications, id, "550")).isInstanceOf(Conflict.class);
    }

    @Test
    void onlyCommunicationsMayAndOnlyOfAMessageThatThereIs() {
        long id = planned();
        assertThatThrownBy(() -> aftercare.again(AUDITOR, id, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> aftercare.cameBack(AUDITOR, id, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> aftercare.again(communications, 999_999, "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trial.send(AUDITOR, Language.NL)).isInstanceOf(Refused.class);
    }

    @Test
    void aTrialGoesAtOnceBeforeWhatWaitsAndSaysThatItBecameAFile() {
        long waiting = planned();
        MailTrial.Outcome outcome = trial.send(communications, Language.NL);
        assertThat(outcome.status()).isEqualTo(OutboxStatus.STORED);
        assertThat(outcome.tls()).isEmpty();
        assertThat(outcome.address()).isEqualTo(people.get(person).email());
        assertThat(messages.get(communications, outcome.messageId()).subject()).isEqualTo("Proefbericht van het accountregister");
        assertThat(messages.get(communications, waiting).status()).isEqualTo(OutboxStatus.PLANNED);
        assertThat(trial.way(communications).server()).isEmpty();
        assertThatThrownBy(() -> trial.send(new Actor(null, null, "Zonder", Set.of(Role.ADMINISTRATOR)), Language.NL)).isInstanceOf(RuleViolation.class);
    }

    private long planned() {
        return transactions.executeWrite(status -> outbox.plan(new Mail(MailTemplate.ACCOUNT_RESUMED,
            new Recipient("Ella Voorbeeld", people.get(person).email(), person), Language.NL,
            Map.of("account", "Pagina", "link", outbox.link("/accounts/1")), Subject.account(person))
            .with(new Attachment("plan.pdf", "application/pdf", new byte[] {1}))));
    }

    private void set(long id, String status) {
        database.execute("UPDATE outbox_message SET status = ?, next_attempt_at = NULL WHERE id = ?", status, id);
    }

    private long audited(String action) {
        return database.number("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_type = 'account' AND subject_id = ?", action, person);
    }
}
