package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import nl.accountregister.outbox.Delivery.Outcome;
import nl.accountregister.outbox.MailSettings.Smtp;
import nl.accountregister.outbox.SmtpAnswer.Stage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One connection to a mail server for messages one after another; after trouble the next message gets a new one. */
final class SmtpLine implements MailLine {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpLine.class);

    private final Smtp smtp;
    private final Session session;
    private final TlsWitness witness;
    private final int patience;
    @Nullable
    private SmtpConnection connection;

    SmtpLine(Smtp smtp, Session session, TlsWitness witness, int patience) {
        this.smtp = smtp;
        this.session = session;
        this.witness = witness;
        this.patience = patience;
    }

    @Override
    public Delivery deliver(OutboxMessage message, MimeMessage mail, HandOver handOver) {
        boolean used = connection != null;
        Delivery delivery = attempt(mail, handOver);
        // A server may have closed a line that it thought was done with, or take only so many messages on one.
        return used && delivery.outcome() == Outcome.UNREACHABLE ? attempt(mail, handOver) : delivery;
    }

    private Delivery attempt(MimeMessage mail, HandOver handOver) {
        if (connection == null) {
            SmtpConnection fresh = new SmtpConnection(session, patience);
            try {
                fresh.connect(smtp.host().strip(), smtp.portNumber(), smtp.signsIn() ? smtp.username() : null, smtp.password());
            } catch (MessagingException e) {
                return Delivery.trouble(Outcome.UNREACHABLE, chain(e));
            }
            connection = fresh;
        }
        connection.begin(handOver);
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
            return Delivery.of(Outcome.SENT, connection.getLastServerResponse() == null ? "" : connection.getLastServerResponse().strip());
        } catch (MessagingException e) {
            if (connection.isHandOverRefused()) {
                drop();
                return Delivery.of(Outcome.NOT_HANDED_OVER, "");
            }
            SmtpAnswer answer = answer(e, connection.stage());
            recover(answer);
            return answer.delivery();
        }
    }

    /** What a failed message left behind must not meet the next one. */
    private void recover(SmtpAnswer answer) {
        if (answer.code() < 400 || answer.delivery().serverTrouble()) {
            drop();
            return;
        }
        try {
            connection.issueCommand("RSET", 250);
        } catch (MessagingException e) {
            drop();
        }
    }

    private static SmtpAnswer answer(MessagingException failure, Stage stage) {
        return causes(failure).flatMap(e -> {
            int code = e instanceof SMTPAddressFailedException address ? address.getReturnCode()
                : e instanceof SMTPSendFailedException send ? send.getReturnCode()
                : e instanceof SMTPSenderFailedException sender ? sender.getReturnCode() : 0;
            return code >= 400 ? Stream.of(new SmtpAnswer(stage, code, e.getMessage() == null ? "" : e.getMessage().strip())) : Stream.of();
        }).findFirst().orElseGet(() -> new SmtpAnswer(stage, 0, chain(failure)));
    }

    static String chain(MessagingException failure) {
        return causes(failure).map(e -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip())
            .distinct().collect(Collectors.joining(" / "));
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.iterate((Exception) failure, e -> e != null,
            e -> e instanceof MessagingException messaging ? messaging.getNextException() : null);
    }

    private void drop() {
        SmtpConnection old = connection;
        connection = null;
        if (old != null && old.isOpen()) {
            // What the server has answered stands, also when it then fails to say goodbye.
            try {
                old.close();
            } catch (MessagingException e) {
                LOG.debug("The mail server ended the line without a goodbye: {}", e.getClass().getSimpleName());
            }
        }
    }

    @Override
    public String security() {
        return witness.seen();
    }

    @Override
    public void close() {
        drop();
    }
}
