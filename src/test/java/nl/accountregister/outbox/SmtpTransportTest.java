package nl.accountregister.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import nl.accountregister.outbox.Delivery.Outcome;
import nl.accountregister.outbox.MailSettings.Smtp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpTransportTest {

    @ParameterizedTest(name = "{0} answered with \"{1}\" is {2}")
    @CsvSource({
        "RCPT, 550 5.1.1 no such user,        REFUSED",
        "RCPT, 451 4.2.1 try again later,     POSTPONED",
        "RCPT, 550 5.7.1 relaying denied,     POSTPONED",
        "RCPT, 530 5.7.0 sign in first,       UNREACHABLE",
        "RCPT, 554 5.5.1 no such thing,       REFUSED",
        "MAIL, 553 5.7.1 sender not allowed,  UNREACHABLE",
        "MAIL, 451 4.3.0 busy,                UNREACHABLE",
        "MAIL, CUT,                           UNREACHABLE",
        "DATA, CUT,                           POSTPONED",
        "DATA, 554 5.7.0 no mail today,       REFUSED",
        ".,    552 5.3.4 message too big,     REFUSED",
        ".,    451 4.3.0 disk full,           POSTPONED",
        ".,    CUT,                           UNKNOWN",
        "RCPT, CUT,                           POSTPONED",
        "EHLO, 421 closing,                   UNREACHABLE",
        "QUIT, 500 what,                      SENT",
        "QUIT, CUT,                           SENT",
    })
    void theServersAnswerDecides(String command, String answer, Outcome outcome) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer, "HELO", "421 closing"))) {
            Delivery delivery = deliver(transport(server.port(), null, "none"));
            assertThat(delivery.outcome()).isEqualTo(outcome);
            if (outcome != Outcome.SENT && !answer.equals(ScriptedMailServer.CUT) && !command.equals("EHLO")) {
                assertThat(delivery.words()).contains(answer.substring(4));
            }
        }
    }

    @Test
    void noMailGoesOverAPlainLineWhereTlsIsRequired() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            Delivery delivery = deliver(transport(server.port(), null, "required"));
            assertThat(delivery.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(delivery.words()).contains("STARTTLS");
        }
    }

    @Test
    void aPasswordNeverGoesOverAPlainLineUnlessTheSettingSaysSo() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN", "AUTH", "235 welcome"))) {
            assertThat(deliver(transport(server.port(), "user", "starttls")).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(deliver(transport(server.port(), "user", "none")).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void aRefusedPasswordHoldsAllMailAndIsNotRepeatedInTheWords() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong password"))) {
            Delivery delivery = deliver(transport(server.port(), "user", "none"));
            assertThat(delivery.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(delivery.words()).contains("535 5.7.8").doesNotContain("geheim");
        }
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedGetsNoMail() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            Delivery delivery = deliver(transport(server.getSmtps().getPort(), null, "tls"));
            assertThat(delivery.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() throws Exception {
        assertThat(deliver(transport(freePort(), null, "none")).outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForever() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(deliver(transport(silent.getLocalPort(), null, "none")).outcome()).isEqualTo(Outcome.UNREACHABLE);
        }
    }

    @ParameterizedTest(name = "\"{0}\" is the fault of the address: {1}")
    @CsvSource({"550 5.1.1 no such user, true", "550 no such user, true", "552 5.2.2 mailbox full, true", "550 5.7.1 relaying denied, false",
        "554 5.5.1 no such thing, false", "451 4.2.1 try again later, false"})
    void whetherTheAddressIsFaultyIsInTheAnswer(String answer, boolean faulty) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", answer))) {
            assertThat(deliver(transport(server.port(), null, "none")).addressFaulty()).isEqualTo(faulty);
        }
    }

    @Test
    void messagesGoOneAfterAnotherOverOneLineAlsoAfterARefusal() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of()); MailLine line = transport(server.port(), null, "none").line()) {
            assertThat(line.deliver(null, mail(), () -> true).outcome()).isEqualTo(Outcome.SENT);
            server.answer("DATA", "554 5.6.0 no");
            assertThat(line.deliver(null, mail(), () -> true).outcome()).isEqualTo(Outcome.REFUSED);
            server.forget("DATA");
            assertThat(line.deliver(null, mail(), () -> true).outcome()).isEqualTo(Outcome.SENT);
            assertThat(server.lines()).isEqualTo(1);
            assertThat(server.heard()).contains("RSET");
        }
    }

    @Test
    void aLineThatTheServerHasClosedBetweenTwoMessagesIsOpenedAnew() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of()); MailLine line = transport(server.port(), null, "none").line()) {
            line.deliver(null, mail(), () -> true);
            server.answer("MAIL", ScriptedMailServer.CUT);
            assertThat(line.deliver(null, mail(), () -> true).outcome()).as("also when it does so again").isEqualTo(Outcome.UNREACHABLE);
            server.forget("MAIL");
            assertThat(line.deliver(null, mail(), () -> true).outcome()).isEqualTo(Outcome.SENT);
            assertThat(server.taken()).hasSize(2);
        }
    }

    @Test
    void withoutLeaveTheEndIsNotSaidAndTheServerTakesNothing() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of()); MailLine line = transport(server.port(), null, "none").line()) {
            assertThat(line.deliver(null, mail(), () -> false).outcome()).isEqualTo(Outcome.NOT_HANDED_OVER);
            assertThat(line.deliver(null, mail(), () -> {
                throw new IllegalStateException("the database is away");
            }).outcome()).isEqualTo(Outcome.NOT_HANDED_OVER);
            assertThat(server.taken()).isEmpty();
            assertThat(line.deliver(null, mail(), () -> true).outcome()).isEqualTo(Outcome.SENT);
            assertThat(server.taken()).hasSize(1);
        }
    }

    private static Delivery deliver(SmtpTransport transport) throws Exception {
        try (MailLine line = transport.line()) {
            return line.deliver(null, mail(), () -> true);
        }
    }

    private static SmtpTransport transport(int port, String username, String tls) {
        return new SmtpTransport(new MailSettings("register@organisatie.example", new Smtp("127.0.0.1", String.valueOf(port),
            username, username == null ? null : "geheim", tls, Duration.ofMillis(800))));
    }

    private static MimeMessage mail() throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setRecipients(MimeMessage.RecipientType.TO, "anne@organisatie.example");
        mail.setText("tekst");
        mail.saveChanges();
        return mail;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
