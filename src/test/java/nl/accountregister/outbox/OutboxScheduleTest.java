package nl.accountregister.outbox;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.SynchronousTransactionManager;
import jakarta.inject.Inject;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.shared.Language;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.mail.worker-enabled", value = "true")
@Property(name = "accountregister.mail.poll", value = "50ms")
class OutboxScheduleTest {

    @Inject
    Outbox outbox;

    @Inject
    SynchronousTransactionManager<Connection> transactions;

    @Inject
    TestDatabase database;

    @Test
    void mailGoesByItself() throws InterruptedException {
        transactions.executeWrite(status -> outbox.plan(new Mail(MailTemplate.ACCOUNT_RESUMED,
            new Recipient("Anne", "anne@organisatie.example", null), Language.NL,
            Map.of("account", "Pagina", "link", outbox.link("/accounts/1")), null)));
        for (int i = 0; i < 200 && stored() == 0; i++) {
            Thread.sleep(50);
        }
        assertThat(stored()).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'mail.stored' AND subject_type = 'bericht'")).isEqualTo(1);
    }

    private long stored() {
        return database.number("SELECT COUNT(*) FROM outbox_message WHERE status = 'STORED'");
    }
}
