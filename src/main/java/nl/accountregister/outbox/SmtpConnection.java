package nl.accountregister.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import nl.accountregister.outbox.MailLine.HandOver;
import nl.accountregister.outbox.SmtpAnswer.Stage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;

/**
 * A connection that knows how far its message has come, and asks leave just before the end of it: after everything but
 * the last dot has been sent, so that the time in which nobody can know whether the server took it is as short as can be.
 */
final class SmtpConnection extends SMTPTransport {

    private final int patience;
    private HandOver handOver = () -> true;
    private Stage stage = Stage.SENDER;
    private boolean handOverRefused;
    private boolean broken;

    /** @param patience how many times the usual timeout the answer to a whole message is waited for */
    SmtpConnection(Session session, int patience) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.patience = patience;
    }

    void begin(HandOver next) {
        handOver = next;
        stage = Stage.SENDER;
        handOverRefused = false;
    }

    Stage stage() {
        return stage;
    }

    boolean isHandOverRefused() {
        return handOverRefused;
    }

    /** Whether there is somebody to say goodbye to; a server that waits for the rest of a message would not answer. */
    boolean isOpen() {
        return !broken;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECEIVER;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!leave()) {
            handOverRefused = true;
            broken = true;
            // This makes the library cut the line, so that the server throws away what it has.
            throw new IOException("not handed over");
        }
        stage = Stage.END;
        super.finishData();
    }

    /** A server may look into a message for minutes before it answers; to give up earlier would send it twice (RFC 5321 §4.5.3.2.6). */
    @Override
    protected int readServerResponse() throws MessagingException {
        for (int waited = 1; ; waited++) {
            try {
                return super.readServerResponse();
            } catch (MessagingException e) {
                if (stage != Stage.END || waited >= patience || !(e.getNextException() instanceof SocketTimeoutException)) {
                    throw e;
                }
            }
        }
    }

    private boolean leave() {
        try {
            return handOver.begin();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
