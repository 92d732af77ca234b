package nl.accountregister.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.audit.HeadSigned;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.shared.Language;

import java.util.Map;

/** Mails each signed head of the audit log out of the house, to the address that {@code ACCOUNTREGISTER_AUDIT_HEADS_MAIL} names. */
@Singleton
@Requires(property = "accountregister.audit.heads-mail", pattern = ".*\\S.*")
class SignedHeadMail {

    private final Outbox outbox;
    private final String address;

    SignedHeadMail(Outbox outbox, @Value("${accountregister.audit.heads-mail}") String address) {
        this.outbox = outbox;
        this.address = address.strip();
    }

    @EventListener
    void signed(HeadSigned event) {
        outbox.plan(new Mail(MailTemplate.AUDIT_HEAD, new Recipient(address, address, null), Language.NL,
            Map.of("number", String.valueOf(event.head().number()), "entry", String.valueOf(event.head().seq()), "line", event.line(),
                "key", event.publicKey().strip(), "link", outbox.link("/auditlog/controle")), Subject.register()));
    }
}
