package nl.accountregister.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Attachment;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.OutboxWorker.Counts;
import nl.accountregister.shared.Language;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxWorkerTest implements TestPropertyProvider {

    @Inject
    Outbox outbox;

    @Inject
    OutboxWorker worker;

    @Inject
    OutboxClaims claims;

    @Inject
    OutboxBook book;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry meters;

    GreenMail server;

    private final int port = freePort();

    @Override
    public Map<String, String> getProperties() {
        return Map.of("accountregister.mail.smtp.host", "127.0.0.1", "accountregister.mail.smtp.port", String.valueOf(port),
            "accountregister.mail.smtp.timeout", "2s");
    }

    @BeforeEach
    void begin() {
        database.execute("DELETE FROM outbox_attachment");
        database.execute("DELETE FROM outbox_message");
        clock.set(Instant.parse("2026-03-02T09:00:00Z"));
        startServer();
    }

    @AfterEach
    void end() {
        server.stop();
        clock.reset();
    }

    @Test
    void aMailArrivesWithBothPartsItsAttachmentAndTheHeadersOfAnAutomaticMessage() throws Exception {
        byte[] pdf = "%PDF-1.7 geen echte".getBytes();
        long id = plan("Zoë", "zoe@organisatie.example", new Attachment("Beheerplan Café.pdf", "application/pdf", pdf));
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 0, 0));

        MimeMessage mail = server.getReceivedMessages()[0];
        Map<String, Object> row = row(id);
        assertThat(mail.getSubject()).isEqualTo("Weer in gebruik: Pagina één 👋");
        assertThat(mail.getMessageID()).isEqualTo("<" + row.get("message_id") + ">");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
        assertThat(mail.getFrom()[0].toString()).contains("SGL accountregister").contains("<register@organisatie.example>");
        MimeMultipart all = (MimeMultipart) mail.getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        MimeMultipart both = (MimeMultipart) all.getBodyPart(0).getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat((String) both.getBodyPart(0).getContent()).contains("Beste Zoë,").contains("https://register.example/accounts/1");
        assertThat((String) both.getBodyPart(1).getContent()).contains("href=\"https://register.example/accounts/1\">").contains("Zoë");
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(all.getBodyPart(1).getFileName())).isEqualTo("Beheerplan Café.pdf");
        assertThat(all.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(pdf);
        assertThat(row).containsEntry("status", "SENT").containsEntry("attempts", 1).containsEntry("next_attempt_at", null);
    }

    @Test
    void whatWasSentIsInTheAuditLogOnceAndCounted() {
        double before = meters.counter("accountregister.mail", "outcome", "sent").count();
        long entries = entries("mail.sent");
        plan("Anne", "anne@organisatie.example");
        worker.run();
        worker.run();
        assertThat(entries("mail.sent") - entries).isEqualTo(1);
        assertThat(meters.counter("accountregister.mail", "outcome", "sent").count() - before).isEqualTo(1);
        assertThat(meters.get("accountregister.mail.waiting").gauge().value()).isZero();
    }

    @Test
    void aNameOrAFileNameCannotAddAHeader() throws Exception {
        plan("Anne\r\nBcc: evil@evil.example\r\n", "anne@organisatie.example",
            new Attachment("a.pdf\r\nX-Evil: 1", "application/pdf", new byte[] {1}));
        worker.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((MimeMultipart) mail.getContent()).getBodyPart(1).getHeader("X-Evil")).isNull();
    }

    @Test
    void anAddressThatIsNoneFailsAtOnceAndBlocksNobody() {
        List<Long> wrong = new ArrayList<>();
        for (String address : List.of("", "geen adres", "a@b.example, c@d.example", "x@y.example\r\nRCPT TO:<evil@evil.example>", "@")) {
            wrong.add(plan("Fout", address));
        }
        long right = plan("Anne", "anne@organisatie.example");
        long entries = entries("mail.refused");
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 5, 0));
        assertThat(row(right)).containsEntry("status", "SENT");
        assertThat(wrong).allSatisfy(id -> {
            assertThat(row(id)).containsEntry("status", "REFUSED").containsEntry("attempts", 1);
            assertThat((String) row(id).get("last_error")).isNotBlank();
        });
        assertThat(entries("mail.refused") - entries).isEqualTo(5);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void mailWaitsWhileTheServerIsDownAndGoesWhenItIsUp() {
        server.stop();
        long first = plan("Anne", "anne@organisatie.example");
        long second = plan("Bram", "bram@organisatie.example");
        assertThat(worker.run()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(row(first)).containsEntry("status", "PLANNED").containsEntry("attempts", 1);
        assertThat(row(second)).containsEntry("status", "PLANNED").containsEntry("attempts", 0);

        startServer();
        assertThat(worker.run()).as("the first has its pause").isEqualTo(new Counts(1, 0, 0, 0));
        clock.advance(Duration.ofMinutes(1));
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(row(first)).containsEntry("status", "SENT").containsEntry("attempts", 2).containsEntry("last_error", null);
    }

    @Test
    void thePausesGrowAndAfterSixAttemptsTheMailIsGivenUpWithTheReason() {
        server.stop();
        long id = plan("Anne", "anne@organisatie.example");
        for (int minutes : new int[] {1, 5, 30, 120, 480}) {
            assertThat(worker.run()).isEqualTo(new Counts(0, 0, 0, 1));
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(worker.run()).as("%d minutes have not passed", minutes).isEqualTo(Counts.NONE);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(worker.run()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(row(id)).containsEntry("status", "FAILED").containsEntry("attempts", 6);
        assertThat((String) row(id).get("last_error")).isNotBlank();
        clock.advance(Duration.ofDays(1));
        assertThat(worker.run()).isEqualTo(Counts.NONE);
    }

    @Test
    void aMessageOfAWorkerThatDiedIsSentByAnotherWithTheSameMessageId() throws Exception {
        long id = plan("Anne", "anne@organisatie.example");
        OutboxMessage claimed = claims.next().orElseThrow().message();
        assertThat(worker.run()).isEqualTo(Counts.NONE);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(worker.run()).isEqualTo(Counts.NONE);
        clock.advance(Duration.ofSeconds(1));
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + claimed.messageId() + ">");

        book.failed(claimed, "the dead worker wakes up");
        book.postponed(claimed, "and tries once more");
        assertThat(row(id)).containsEntry("status", "SENT").containsEntry("attempts", 2);
    }

    @Test
    void aMessageThatEveryWorkerDiesOnIsGivenUpToo() {
        long id = plan("Anne", "anne@organisatie.example");
        for (int i = 0; i < 6; i++) {
            assertThat(claims.next()).isPresent();
            clock.advance(OutboxClaims.LEASE);
        }
        assertThat(worker.run()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(row(id)).containsEntry("status", "FAILED");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void workersAtOnceSendEachMessageOnce() throws Exception {
        int messages = 120;
        for (int i = 0; i < messages; i++) {
            plan("Nummer " + i, "nummer" + i + "@organisatie.example");
        }
        long entries = entries("mail.sent");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Integer> task = () -> {
            int sent = 0;
            for (int i = 0; i < 20; i++) {
                sent += worker.run().sent();
            }
            return sent;
        };
        int sent = 0;
        // How they share the work is the scheduler's business: on H2 one may take nearly all of it.
        for (Future<Integer> share : threads.invokeAll(List.of(task, task, task, task))) {
            sent += share.get();
        }
        threads.shutdown();
        assertThat(sent).isEqualTo(messages);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(OutboxWorkerTest::messageId).distinct()).hasSize(messages);
        assertThat(server.getReceivedMessages()).hasSize(messages);
        assertThat(entries("mail.sent") - entries).isEqualTo(messages);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE status = 'SENT' AND attempts = 1")).isEqualTo(messages);
    }

    private void startServer() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private long plan(String name, String address, Attachment... attachments) {
        Mail mail = new Mail(MailTemplate.ACCOUNT_RESUMED, new Recipient(name, address, null), Language.NL,
            Map.of("account", "Pagina één 👋", "link", outbox.link("/accounts/1")), List.of(attachments), Subject.account(1));
        return transactions.executeWrite(status -> outbox.plan(mail));
    }

    private Map<String, Object> row(long id) {
        return database.query("SELECT message_id, status, attempts, next_attempt_at, last_error FROM outbox_message WHERE id = ?", id).get(0);
    }

    private long entries(String action) {
        return database.number("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_type = 'account' AND subject_id = 1", action);
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try {
            return SmtpTransportTest.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
