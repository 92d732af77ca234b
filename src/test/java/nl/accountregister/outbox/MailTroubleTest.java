package nl.accountregister.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailSettings.Smtp;
import nl.accountregister.outbox.OutboxWorker.Counts;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("A mail server in trouble, and what the ledger says")
class MailTroubleTest {

    private static final int TIMEOUT = 600;
    private static final int PATIENCE = 2;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRunning running;

    @Inject
    OutboxRuns runs;

    @Inject
    OutboxRecovery recovery;

    @Inject
    OutboxClaims claims;

    @Inject
    OutboxBook book;

    @Inject
    OutboxAttachmentRepository attachments;

    @Inject
    MailComposer composer;

    @Inject
    ServerPause pause;

    @Inject
    AddressFaults faults;

    @Inject
    Refusals refusals;

    @Inject
    MeterRegistry meters;

    @Inject
    Today today;

    @Inject
    MovableClock clock;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    @TempDir
    Path folder;

    /** What features are told of messages that will not arrive. */
    @Singleton
    static class Refusals {

        private final List<MailRefused> told = new CopyOnWriteArrayList<>();

        @EventListener
        void on(MailRefused event) {
            told.add(event);
        }
    }

    @BeforeEach
    void begin() {
        database.execute("DELETE FROM outbox_message");
        database.execute("DELETE FROM outbox_run");
        database.execute("DELETE FROM address_fault");
        refusals.told.clear();
        pause.over();
        clock.set(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @AfterEach
    void end() {
        clock.reset();
        pause.over();
    }

    @ParameterizedTest(name = "{0}: {4}, {5}")
    @CsvSource(delimiter = '|', textBlock = """
        each answer just in time            | *    | 350  |                            | SENT    | ACCEPTED    | 1 | false | 1
        each answer just too late           | *    | 900  |                            | PLANNED | UNREACHABLE | 0 | false | 0
        too late at the sender              | MAIL | 900  |                            | PLANNED | UNREACHABLE | 0 | false | 0
        too late at the receiver            | RCPT | 900  |                            | PLANNED | POSTPONED   | 1 | false | 0
        long thought at the end             | .    | 900  |                            | SENT    | ACCEPTED    | 1 | false | 1
        too late at the end                 | .    | 1700 |                            | PLANNED | UNKNOWN     | 1 | true  | 1
        the sender is refused               | MAIL | 0    | 553 5.7.1 not you          | PLANNED | UNREACHABLE | 0 | false | 0
        nobody is let through               | RCPT | 0    | 550 5.7.1 relaying denied  | PLANNED | POSTPONED   | 1 | false | 0
        the receiver does not exist         | RCPT | 0    | 550 5.1.1 no such user     | REFUSED | REFUSED     | 1 | false | 0
        the receiver is busy                | RCPT | 0    | 450 4.2.1 try again later  | PLANNED | POSTPONED   | 1 | false | 0
        the server closes                   | RCPT | 0    | 421 4.3.2 closing          | PLANNED | POSTPONED   | 1 | false | 0
        the message is refused              | .    | 0    | 552 5.3.4 too big          | REFUSED | REFUSED     | 1 | false | 0
        the line is cut at the receiver     | RCPT | 0    | CUT                        | PLANNED | POSTPONED   | 1 | false | 0
        the line is cut at DATA             | DATA | 0    | CUT                        | PLANNED | POSTPONED   | 1 | false | 0
        the line is cut after DATA          | .    | 0    | CUT                        | PLANNED | UNKNOWN     | 1 | true  | 1
        the line is cut at the goodbye      | QUIT | 0    | CUT                        | SENT    | ACCEPTED    | 1 | false | 1
        """)
    void isToldAsItWas(String name, String command, int delay, String answer, String status, String result, int attempts, boolean unknown, int taken)
        throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(answer == null ? Map.of() : Map.of(command, answer)).slow(command, delay)) {
            long id = plan("anne");
            OutboxWorker worker = worker(server, "none", null);
            assertThat(worker.run().total()).isEqualTo(1);
            assertThat(message(id)).containsEntry("status", status).containsEntry("attempts", attempts).containsEntry("acceptance_unknown", unknown);
            assertThat(attempt(id)).containsEntry("result", result);
            if (answer != null && !answer.equals(ScriptedMailServer.CUT)) {
                assertThat((String) attempt(id).get("words")).isEqualTo(answer);
            }
            assertThat(server.taken()).hasSize(taken);

            server.forget(command);
            server.hurry();
            clock.advance(Duration.ofMinutes(1));
            worker.run();
            assertThat(message(id)).containsEntry("status", status.equals("REFUSED") ? "REFUSED" : "SENT").containsEntry("acceptance_unknown", unknown);
            assertThat(server.taken().stream().distinct()).as("a double carries the same Message-ID").hasSize(status.equals("REFUSED") ? 0 : 1);
            assertThat(server.taken()).hasSize(status.equals("REFUSED") ? 0 : unknown ? 2 : 1);
        }
    }

    @Test
    @DisplayName("one receiver of several is refused: the others get theirs, over the same line")
    void oneOfSeveral() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT bram@organisatie.example", "550 5.1.1 no such user"))) {
            List<Long> ids = List.of(plan("anne"), plan("bram"), plan("cas"));
            assertThat(worker(server, "none", null).run()).isEqualTo(new Counts(2, 0, 1, 0));
            assertThat(ids.stream().map(id -> message(id).get("status"))).containsExactly("SENT", "REFUSED", "SENT");
            assertThat(server.lines()).isEqualTo(1);
            assertThat(faults.faulty(List.of("anne@organisatie.example", "bram@organisatie.example", "cas@organisatie.example")))
                .containsExactly("bram@organisatie.example");
            assertThat(refusals.told).containsExactly(new MailRefused(ids.get(1), null, "bram@organisatie.example", "550 5.1.1 no such user"));
            assertThat(pause.trouble()).isEmpty();
        }
    }

    @Test
    @DisplayName("the sender is refused: all wait, none loses an attempt, and nobody's address is blamed")
    void senderRefused() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("MAIL", "550 5.7.1 sender unknown"))) {
            List<Long> ids = List.of(plan("anne"), plan("bram"), plan("cas"));
            OutboxWorker worker = worker(server, "none", null);
            for (int i = 0; i < 20; i++) {
                worker.run();
                clock.advance(Duration.ofMinutes(5));
            }
            assertThat(ids).allSatisfy(id -> assertThat(message(id)).containsEntry("status", "PLANNED").containsEntry("attempts", 0));
            assertThat(pause.trouble()).hasValueSatisfying(trouble -> assertThat(trouble.words()).isEqualTo("550 5.7.1 sender unknown"));
            assertThat(database.number("SELECT COUNT(*) FROM address_fault")).isZero();
            server.forget("MAIL");
            worker.run();
            assertThat(ids).allSatisfy(id -> assertThat(message(id)).containsEntry("status", "SENT"));
        }
    }

    @Test
    @DisplayName("a receiver that is never in: ten attempts over more than two days, then it is given up and told")
    void givenUp() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT anne@organisatie.example", "450 4.2.1 try again later"))) {
            long id = plan("anne");
            OutboxWorker worker = worker(server, "none", null);
            Instant begun = clock.instant();
            for (Duration before : OutboxBook.PAUSES) {
                assertThat(worker.run()).isEqualTo(new Counts(0, 0, 0, 1));
                clock.advance(before.minusSeconds(1));
                assertThat(worker.run()).isEqualTo(Counts.NONE);
                clock.advance(Duration.ofSeconds(1));
            }
            assertThat(OutboxBook.PAUSES).isSorted();
            assertThat(Duration.between(begun, clock.instant())).isGreaterThan(Duration.ofDays(2));
            assertThat(worker.run()).isEqualTo(new Counts(0, 0, 1, 0));
            assertThat(message(id)).containsEntry("status", "FAILED").containsEntry("attempts", 10).containsEntry("last_error", "450 4.2.1 try again later");
            assertThat(refusals.told).singleElement().satisfies(told -> assertThat(told.messageId()).isEqualTo(id));
            assertThat(database.number("SELECT COUNT(*) FROM address_fault")).as("a server that is busy says nothing about the address").isZero();
        }
    }

    @Test
    @DisplayName("no TLS though required: nothing is said, not even who it is for")
    void noTls() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            untold(server, worker(server, "required", null), "STARTTLS");
        }
    }

    @Test
    @DisplayName("a certificate that nobody signed: nothing is said")
    void selfSigned() throws Exception {
        Certificate certificate = new Certificate(folder, "ip:127.0.0.1");
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), certificate.shown())) {
            untold(server, worker(server, "tls", null), "certification path");
        }
    }

    @Test
    @DisplayName("the certificate of another host: nothing is said")
    void otherHost() throws Exception {
        Certificate certificate = new Certificate(folder, "dns:elders.example");
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), certificate.shown())) {
            untold(server, worker(server, "tls", certificate.trusted()), "127.0.0.1");
        }
    }

    @Test
    @DisplayName("a certificate that is right: the mail goes, and how the line was secured can be told")
    void rightCertificate() throws Exception {
        Certificate certificate = new Certificate(folder, "ip:127.0.0.1");
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(), certificate.shown())) {
            long id = plan("anne");
            OutboxAttempts attempts = new OutboxAttempts(claims, attachments, composer, transport(server, "tls", certificate.trusted()));
            OutboxMessage message = claims.some("look", 1).get(0);
            try (MailLine line = attempts.line()) {
                assertThat(line.security()).isEmpty();
                assertThat(attempts.attempt(message, line).outcome()).isEqualTo(Delivery.Outcome.SENT);
                assertThat(line.security()).startsWith("TLSv1.");
            }
            assertThat(message.id()).isEqualTo(id);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    @DisplayName("an instance that is stopped finishes the message in hand and puts the others back")
    void stopped() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of()).slow(".", 400)) {
            List<Long> ids = List.of(plan("anne"), plan("bram"), plan("cas"));
            OutboxRunning own = new OutboxRunning(runs, recovery, claims, pause);
            OutboxWorker worker = new OutboxWorker(own, claims, book, new OutboxAttempts(claims, attachments, composer, transport(server, "none", null)), meters, today);
            Thread run = new Thread(worker::run, "a run");
            run.start();
            while (!server.heard().contains("DATA")) {
                Thread.onSpinWait();
            }
            own.stop();
            assertThat(ids.stream().map(id -> message(id).get("status"))).containsExactly("SENT", "PLANNED", "PLANNED");
            assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE interrupted > 0 OR claimed_by IS NOT NULL")).isZero();
            assertThat(database.number("SELECT COUNT(*) FROM outbox_run")).isZero();
            assertThat(worker.run()).as("it begins nothing any more").isEqualTo(Counts.NONE);
            run.join();
        }
    }

    private void untold(ScriptedMailServer server, OutboxWorker worker, String words) {
        long id = plan("anne");
        assertThat(worker.run()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(message(id)).containsEntry("status", "PLANNED").containsEntry("attempts", 0).containsEntry("acceptance_unknown", false);
        assertThat(attempt(id)).containsEntry("result", "UNREACHABLE");
        assertThat((String) attempt(id).get("words")).contains(words);
        assertThat(server.heard()).noneMatch(command -> command.startsWith("MAIL") || command.startsWith("RCPT"));
        assertThat(server.taken()).isEmpty();
    }

    private OutboxWorker worker(ScriptedMailServer server, String tls, SSLSocketFactory sockets) {
        return new OutboxWorker(running, claims, book, new OutboxAttempts(claims, attachments, composer, transport(server, tls, sockets)), meters, today);
    }

    private static SmtpTransport transport(ScriptedMailServer server, String tls, SSLSocketFactory sockets) {
        MailSettings settings = new MailSettings("register@organisatie.example",
            new Smtp("127.0.0.1", String.valueOf(server.port()), null, null, tls, Duration.ofMillis(TIMEOUT)));
        return new SmtpTransport(settings, sockets == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : sockets, PATIENCE);
    }

    private long plan(String name) {
        return transactions.executeWrite(status -> outbox.plan(new Mail(MailTemplate.ACCOUNT_RESUMED, new Recipient(name, name + "@organisatie.example", null),
            Language.NL, Map.of("account", "Pagina", "link", outbox.link("/accounts/1")), Subject.account(1))));
    }

    private Map<String, Object> message(long id) {
        return database.query("SELECT status, attempts, acceptance_unknown, last_error FROM outbox_message WHERE id = ?", id).get(0);
    }

    /** The latest. */
    private Map<String, Object> attempt(long id) {
        return database.query("SELECT result, words FROM outbox_attempt WHERE message_id = ? ORDER BY id DESC", id).get(0);
    }
}
