package nl.accountregister.outbox;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Chooses the way out: the mail server when one has been set, else files in the data folder. */
@Factory
class MailTransportFactory {

    @Singleton
    MailTransport transport(MailSettings settings, @Value("${accountregister.data}") String data) {
        return settings.smtp().isSet() ? new SmtpTransport(settings) : new FileTransport(data);
    }
}
