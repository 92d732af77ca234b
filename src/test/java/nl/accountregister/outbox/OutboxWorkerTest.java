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
    OutboxRuns runs;

    @Inject
    ServerPause pause;

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
        database.execute("DELETE FROM outbox_run");
        clock.set(Instant.parse("2026-03-02T09:00:00Z"));
        pause.over();
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
    void mailWaitsWhileTheServerIsDownWithoutUsingUpAttemptsAndGoesWhenItIsUp() {
        server.stop();
        long first = plan("Anne", "anne@organisatie.example");
        long second = plan("Bram", "bram@organisatie.example");
        int[] pauses = {10, 30, 60, 120, 300, 300, 300};
        for (int seconds : pauses) {
            assertThat(worker.run()).isEqualTo(new Counts(0, 0, 0, 1));
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(worker.run()).as("%d seconds have not passed", seconds).isEqualTo(Counts.NONE);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(meters.get("accountregister.mail.trouble").gauge().value()).isEqualTo(1120);
        assertThat(meters.get("accountregister.mail.oldest").gauge().value()).isEqualTo(1120);
        assertThat(row(first)).containsEntry("status", "PLANNED").containsEntry("attempts", 0);
        assertThat((String) row(first).get("last_error")).isNotBlank();
        assertThat(row(second)).containsEntry("status", "PLANNED").containsEntry("attempts", 0);
        assertThat(attempts(first)).as("one line for all that time").containsExactly("UNREACHABLE");

        startServer();
        assertThat(worker.run()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(row(first)).containsEntry("status", "SENT").containsEntry("attempts", 1).containsEntry("last_error", null);
        assertThat(attempts(first)).containsExactly("UNREACHABLE", "ACCEPTED");
        assertThat(meters.get("accountregister.mail.trouble").gauge().value()).isZero();
    }

    @Test
    void aMessageOfAWorkerThatDiedBeforeHandingItOverGoesAsIfNothingHadHappened() throws Exception {
        long id = plan("Anne", "anne@organisatie.example");
        OutboxMessage claimed = claimed();
        assertThat(worker.run()).as("its worker is alive").isEqualTo(Counts.NONE);
        die();
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + claimed.messageId() + ">");
        assertThat(row(id)).containsEntry("attempts", 1).containsEntry("acceptance_unknown", false).containsEntry("interrupted", 1);
        assertThat(attempts(id)).containsExactly("ACCEPTED");

        assertThat(claims.handOver(claimed)).as("who wakes up hands over nothing").isFalse();
        book.postponed(claimed, clock.instant(), Delivery.of(Delivery.Outcome.POSTPONED, "and tries once more"));
        assertThat(row(id)).containsEntry("status", "SENT").containsEntry("attempts", 1);
    }

    @Test
    void aMessageOfAWorkerThatDiedWhileHandingItOverGoesAgainWithTheSameMessageIdAndIsMarked() throws Exception {
        long id = plan("Anne", "anne@organisatie.example");
        OutboxMessage claimed = claimed();
        assertThat(claims.handOver(claimed)).isTrue();
        die();
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + claimed.messageId() + ">");
        assertThat(row(id)).containsEntry("status", "SENT").containsEntry("attempts", 2).containsEntry("acceptance_unknown", true);
        assertThat(attempts(id)).containsExactly("UNKNOWN", "ACCEPTED");
    }

    @Test
    void aWorkerThatWasTakenForDeadAndYetDeliveredHasItsWordWrittenDown() {
        long id = plan("Anne", "anne@organisatie.example");
        OutboxMessage claimed = claimed();
        claims.handOver(claimed);
        die();
        server.stop();
        assertThat(worker.run()).isEqualTo(new Counts(0, 0, 0, 1));
        book.finished(claimed, OutboxStatus.SENT, clock.instant(), "250 taken");
        assertThat(row(id)).containsEntry("status", "SENT").containsEntry("acceptance_unknown", true);
        clock.advance(Duration.ofHours(1));
        assertThat(worker.run()).isEqualTo(Counts.NONE);
    }

    @Test
    void aMessageThatEveryWorkerDiesOnIsTakenAloneAndGivenUpInTheEnd() {
        long id = plan("Anne", "anne@organisatie.example");
        long neighbour = plan("Bram", "bram@organisatie.example");
        String run = runs.begin();
        assertThat(claims.some(run, 50)).hasSize(2);
        die();
        for (int i = 1; i < OutboxBook.MAX_INTERRUPTED; i++) {
            worker.run();
            assertThat(row(neighbour)).containsEntry("status", "SENT");
            database.execute("UPDATE outbox_message SET status = 'SENDING', claimed_by = 'dead', finished_at = NULL, next_attempt_at = created_at, interrupted = ? WHERE id = ?", i, id);
        }
        assertThat(worker.run()).isEqualTo(Counts.NONE);
        assertThat(row(id)).containsEntry("status", "FAILED");
    }

    @Test
    void aRunThatEndsInOrderPutsBackWhatItDidNotBegin() {
        long id = plan("Anne", "anne@organisatie.example");
        OutboxMessage claimed = claimed();
        claims.putBack(claimed.claimedBy());
        runs.end(claimed.claimedBy());
        assertThat(row(id)).containsEntry("status", "PLANNED").containsEntry("attempts", 0).containsEntry("interrupted", 0);
        assertThat(worker.run()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(database.number("SELECT COUNT(*) FROM outbox_run")).isZero();
    }

    @Test
    void whatAWorkerHasTakenCannotBeWithdrawn() {
        long id = plan("Anne", "anne@organisatie.example");
        claimed();
        assertThat((int) transactions.<Integer>executeWrite(status -> outbox.withdraw(List.of(id), "niet meer nodig"))).isZero();
        assertThat(row(id)).containsEntry("status", "SENDING");
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

    private OutboxMessage claimed() {
        return claims.some(runs.begin(), 50).get(0);
    }

    /** Every run falls silent, for longer than its lease. */
    private void die() {
        database.query("SELECT id FROM outbox_run").forEach(run -> runs.silence((String) run.get("id")));
        database.execute("UPDATE outbox_run SET seen_at = seen_at - INTERVAL '21' SECOND");
    }

    private List<String> attempts(long id) {
        return database.query("SELECT result FROM outbox_attempt WHERE message_id = ? ORDER BY id", id).stream().map(r -> (String) r.get("result")).toList();
    }

    private Map<String, Object> row(long id) {
        return database.query("SELECT message_id, status, attempts, next_attempt_at, last_error, acceptance_unknown, interrupted FROM outbox_message WHERE id = ?", id).get(0);
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
