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
        "MAIL, 553 5.7.1 sender not allowed,  POSTPONED",
        "MAIL, 451 4.3.0 busy,                POSTPONED",
        "DATA, 554 5.7.0 no mail today,       REFUSED",
        ".,    552 5.3.4 message too big,     REFUSED",
        ".,    451 4.3.0 disk full,           POSTPONED",
        ".,    CUT,                           POSTPONED",
        "RCPT, CUT,                           POSTPONED",
        "EHLO, 421 closing,                   UNREACHABLE",
        "QUIT, 500 what,                      SENT",
        "QUIT, CUT,                           SENT",
    })
    void theServersAnswerDecides(String command, String answer, Outcome outcome) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer, "HELO", "421 closing"))) {
            Delivery delivery = transport(server.port(), null, "none").deliver(null, mail());
            assertThat(delivery.outcome()).isEqualTo(outcome);
            if (outcome != Outcome.SENT && !answer.equals(ScriptedMailServer.CUT) && !command.equals("EHLO")) {
                assertThat(delivery.words()).contains(answer.substring(4));
            }
        }
    }

    @Test
    void noMailGoesOverAPlainLineWhereTlsIsRequired() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            Delivery delivery = transport(server.port(), null, "required").deliver(null, mail());
            assertThat(delivery.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(delivery.words()).contains("STARTTLS");
        }
    }

    @Test
    void aPasswordNeverGoesOverAPlainLineUnlessTheSettingSaysSo() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN LOGIN", "AUTH", "235 welcome"))) {
            assertThat(transport(server.port(), "user", "starttls").deliver(null, mail()).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(transport(server.port(), "user", "none").deliver(null, mail()).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void aRefusedPasswordHoldsAllMailAndIsNotRepeatedInTheWords() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-scripted\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 wrong password"))) {
            Delivery delivery = transport(server.port(), "user", "none").deliver(null, mail());
            assertThat(delivery.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(delivery.words()).contains("535 5.7.8").doesNotContain("geheim");
        }
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedGetsNoMail() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            Delivery delivery = transport(server.getSmtps().getPort(), null, "tls").deliver(null, mail());
            assertThat(delivery.outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeSo() throws Exception {
        assertThat(transport(freePort(), null, "none").deliver(null, mail()).outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void aServerThatDoesNotAnswerIsNotWaitedForForever() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(transport(silent.getLocalPort(), null, "none").deliver(null, mail()).outcome()).isEqualTo(Outcome.UNREACHABLE);
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
