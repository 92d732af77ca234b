package nl.accountregister.demo;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = DemoSignInsTest.TOLD)
@DisplayName("When the demo starts again")
class DemoSignInsTest {

    static final String TOLD = "wat de start vertelt";
    private static final String OTHER = "iets heel anders dan dat";
    private static final String CHANGES = "SELECT COUNT(*) FROM audit_entry WHERE action = 'gebruiker.wachtwoord'";

    @Inject
    EmbeddedServer server;
    @Inject
    ApplicationContext context;
    @Inject
    Demo demo;
    @Inject
    Users users;
    @Inject
    TestDatabase database;

    @Test
    @DisplayName("people sign in with what it tells, whatever their password became, and nothing changes for who could already")
    void signIn() {
        Visitor before = Visitor.to(server).signIn("communicatie", TOLD);
        long id = database.number("SELECT id FROM user_account WHERE username = 'communicatie'");
        Actor administrator = users.actor(database.number("SELECT id FROM user_account WHERE username = 'beheerder'")).orElseThrow();
        users.setPassword(administrator, id, OTHER);
        long changes = database.number(CHANGES);

        startAgain();

        assertThat(before.get("/accounts").status()).isEqualTo(303);
        assertThat(Visitor.to(server).signIn("communicatie", TOLD).get("/accounts").status()).isEqualTo(200);
        Visitor auditor = Visitor.to(server).signIn("auditor", TOLD);
        startAgain();
        assertThat(auditor.get("/accounts").status()).isEqualTo(200);
        assertThat(database.number(CHANGES)).isEqualTo(changes + 1);
    }

    @Test
    @DisplayName("someone who only has the username of one of its people keeps their own password")
    void namesake() {
        database.execute("UPDATE user_account SET name = 'Echte Beheerder' WHERE username = 'ac-manager-2'");
        Actor administrator = users.actor(database.number("SELECT id FROM user_account WHERE username = 'beheerder'")).orElseThrow();
        users.setPassword(administrator, database.number("SELECT id FROM user_account WHERE username = 'ac-manager-2'"), OTHER);

        startAgain();

        assertThat(Visitor.to(server).signIn("ac-manager-2", OTHER).get("/accounts").status()).isEqualTo(200);
    }

    private void startAgain() {
        demo.fill(new StartupEvent(context));
    }
}
