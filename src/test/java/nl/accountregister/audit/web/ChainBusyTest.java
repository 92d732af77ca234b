package nl.accountregister.audit.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.LongChain;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.audit.patience", value = "0s")
@DisplayName("The control of a long chain")
class ChainBusyTest {

    private static final String PAGE = "/auditlog/controle";
    private static final String AGAIN = PAGE + "?bezig=true";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    DataSource source;
    @Inject
    Today today;

    @Test
    @DisplayName("says how far it is until the outcome is there, and keeps the outcome for who was told to look again")
    void busy() throws SQLException, InterruptedException {
        try (Connection connection = DelegatingDataSource.unwrapDataSource(source).getConnection()) {
            LongChain.upTo(connection, 20_000, today.moment());
        }
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Visitor.Answer asked = auditor.get(PAGE);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Refresh")).isEqualTo("3;url=" + AGAIN);
        assertThat(asked.page().select("main progress").attr("value")).matches("\\d\\d?");
        assertThat(asked.page().select("main a[href='" + AGAIN + "']")).hasSize(1);

        Visitor.Answer answer = asked;
        for (int i = 0; i < 600 && !answer.header("Refresh").isEmpty(); i++) {
            Thread.sleep(50);
            answer = auditor.get(AGAIN);
        }
        assertThat(answer.page().select(".reg-notice--good").text()).contains("De keten is heel");
        assertThat(auditor.get(AGAIN).header("Refresh")).as("the outcome is kept").isEmpty();
        assertThat(auditor.get(PAGE).header("Refresh")).as("asked anew, it begins anew").isNotEmpty();
        assertThat(auditor.get(PAGE + "?bezig=misschien").status()).isEqualTo(400);
        assertThat(Visitor.as(server, users, Role.REQUESTER).get(AGAIN).status()).isEqualTo(403);
    }
}
