package nl.accountregister.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import nl.accountregister.outbox.Delivery.Outcome;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;

/**
 * Writes mail to {@code <data>/mail/}, one .eml file for each message, as long as there is no mail server. The name comes
 * from the message alone, so that one that is written twice is still one file. An address of which the part before the @
 * ends in {@value #NOWHERE} is refused, so that what comes of that can be seen without a mail server.
 */
final class FileTransport implements MailTransport, MailLine {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Texts.AMSTERDAM);

    static final String NOWHERE = ".bestaat-niet";

    private final Path folder;

    FileTransport(String data) {
        folder = Path.of(data, "mail");
    }

    @Override
    public MailLine line() {
        return this;
    }

    @Override
    public void close() {
        // Each message is a file of its own.
    }

    @Override
    public Delivery deliver(OutboxMessage message, MimeMessage mail, HandOver handOver) {
        if (message.recipientAddress().contains(NOWHERE + "@")) {
            return Delivery.addressRefused("550 5.1.1 <" + message.recipientAddress() + ">: Recipient address rejected: User unknown");
        }
        String name = MOMENT.format(message.createdAt()) + "-" + message.id() + ".eml";
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                mail.writeTo(out);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            return Delivery.of(Outcome.STORED, "");
        } catch (IOException | MessagingException e) {
            return Delivery.trouble(Outcome.UNREACHABLE, e.toString());
        }
    }
}
