package nl.accountregister.outbox;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.OutboxWorker.Counts;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.mail.smtp.host", value = "")
class FileTransportTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxWorker worker;

    @Inject
    OutboxMessages messages;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @Value("${accountregister.data}")
    String data;

    @Test
    void withoutAMailServerMailIsAFileInTheDataFolderAndTheLedgerSaysSo() throws Exception {
        clock.set(Instant.parse("2026-07-01T22:30:15Z"));
        Mail mail = new Mail(MailTemplate.ACCOUNT_RESUMED, new Recipient("Anne", "anne@organisatie.example", null), Language.EN,
            Map.of("account", "Page", "link", outbox.link("/accounts/1")), Subject.account(1))
            .with(new Attachment("plan.pdf", "application/pdf", new byte[] {1, 2, 3}));
        long id = transactions.executeWrite(status -> outbox.plan(mail));
        assertThat(worker.run()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(worker.run()).isEqualTo(Counts.NONE);
        clock.reset();

        try (Stream<Path> files = Files.list(Path.of(data, "mail"))) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("20260702-003015-" + id + ".eml");
        }
        try (InputStream in = Files.newInputStream(Path.of(data, "mail", "20260702-003015-" + id + ".eml"))) {
            MimeMessage stored = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(stored.getSubject()).isEqualTo("In use again: Page");
            assertThat(stored.getAllRecipients()[0]).hasToString("Anne <anne@organisatie.example>");
        }
        Actor auditor = new Actor(1L, null, "auditor", Set.of(Role.AUDITOR));
        OutboxMessage message = messages.get(auditor, id);
        assertThat(message.status()).isEqualTo(OutboxStatus.STORED);
        assertThat(message.finishedAt()).isEqualTo(Instant.parse("2026-07-01T22:30:15Z"));
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'mail.stored'")).isEqualTo(1);
    }
}
