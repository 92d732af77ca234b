package nl.accountregister.outbox;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.AuditHeads;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.audit.heads-mail", value = "bewaarder@elders.example")
@DisplayName("A signed head of the audit log")
class SignedHeadMailTest {

    @Inject
    AuditLog log;
    @Inject
    AuditHeads heads;
    @Inject
    TestDatabase database;
    @Value("${accountregister.data}")
    String data;

    @Test
    @DisplayName("is mailed out of the house once, word for word as the file has it")
    void mailed() throws IOException {
        log.record(Actor.SYSTEM, "account.gewijzigd", Subject.account(1), "Het Huis aan de Plas");
        assertThat(heads.signWhenDue()).isPresent();
        assertThat(heads.signWhenDue()).isEmpty();

        List<Map<String, Object>> mails = database.query("SELECT recipient_address, SUBSTRING(body_text, 1, 4000) AS body FROM outbox_message WHERE kind = 'audit-head'");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).get("recipient_address")).isEqualTo("bewaarder@elders.example");
        List<String> kept = Files.readAllLines(Path.of(data, "audit-heads.ndjson"));
        assertThat(kept).hasSize(1);
        assertThat(mails.get(0).get("body").toString().replaceAll("\\s+", " ")).contains(kept.get(0), "-----BEGIN PUBLIC KEY-----");
    }
}
