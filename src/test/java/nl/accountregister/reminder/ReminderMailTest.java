package nl.accountregister.reminder;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import nl.accountregister.outbox.OutboxWorker;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

/** From the button to the mailbox: a round with a real mail server behind it. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReminderMailTest implements TestPropertyProvider {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    ReviewWorld world;

    @Inject
    OutboxWorker worker;

    @Inject
    MovableClock clock;

    GreenMail mail;
    private final int port = freePort();

    @Override
    public Map<String, String> getProperties() {
        return Map.of("accountregister.mail.smtp.host", "127.0.0.1", "accountregister.mail.smtp.port", String.valueOf(port),
            "accountregister.mail.smtp.timeout", "2s");
    }

    @BeforeEach
    void begin() {
        world.begin();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void end() {
        mail.stop();
        clock.reset();
    }

    @Test
    void anOverdueReviewIsMailedOnceAndTheLinkLandsOnItsForm() throws Exception {
        long id = world.account(START);
        clock.set(START.plusDays(7));
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.json("POST", "/api/v1/herinneringen/ronde", null).json()).isEqualTo(Map.of("gepland", 2, "verzonden", 2, "mislukt", 0));
        assertThat(noor.json("POST", "/api/v1/herinneringen/ronde", null).json()).isEqualTo(Map.of("gepland", 0, "verzonden", 0, "mislukt", 0));

        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(Arrays.stream(received).map(ReminderMailTest::receiver)).containsExactlyInAnyOrder(world.owner.email(), world.deputy.email());
        assertThat(received[0].getSubject()).startsWith("Herziening te laat: AC De Proef op Facebook");
        String text = String.valueOf(((MimeMultipart) received[0].getContent()).getBodyPart(0).getContent());
        assertThat(text).contains("7 dagen te laat", "https://register.example/accounts/" + id + "/herziening");

        String path = "/accounts/" + id + "/herziening";
        Visitor olga = Visitor.to(server);
        String login = olga.get(path).location();
        assertThat(login).startsWith("/login?naar=");
        assertThat(Visitor.as(server, users, world.owner.id(), Role.REQUESTER).get(path).page().selectFirst("h1").text()).startsWith("Herziening van AC De Proef");
    }

    @Test
    void theLedgerAndTheButtonAreForCommunications() {
        world.account(START);
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Visitor olga = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);

        assertThat(noor.get("/herinneringen").page().select(".reg-empty")).hasSize(1);
        assertThat(noor.post("/herinneringen/ronde").location()).isEqualTo("/herinneringen");
        worker.run();
        Document ledger = noor.get("/herinneringen").page();
        assertThat(ledger.select("[role=status]").text()).contains("De nieuwe herinneringen staan bovenaan");
        assertThat(ledger.select("tbody tr").text()).contains("op de dag zelf", "Olga Voorbeeld", world.owner.email(), "verzonden");
        noor.post("/herinneringen/ronde");
        assertThat(noor.get("/herinneringen").page().select("[role=status]").text()).contains("niets nieuws");
        assertThat(noor.get("/herinneringen?status=MISLUKT").page().select("tbody tr")).isEmpty();

        assertThat(auditor.get("/herinneringen").page().select("form[action=/herinneringen/ronde]")).isEmpty();
        assertThat(auditor.post("/herinneringen/ronde").status()).isEqualTo(403);
        for (String path : List.of("/herinneringen", "/api/v1/herinneringen")) {
            assertThat(olga.get(path).status()).isEqualTo(403);
        }
        assertThat(olga.json("POST", "/api/v1/herinneringen/ronde", null).status()).isEqualTo(403);
        Map<String, Object> json = auditor.json("GET", "/api/v1/herinneringen?status=VERZONDEN", null).json();
        assertThat(json).containsEntry("totaal", 1).containsEntry("grootte", 25);
        assertThat(String.valueOf(json.get("herinneringen"))).contains("trede=0", "status=VERZONDEN", "ontvanger=Olga Voorbeeld");
        assertThat(noor.get("/herinneringen?status=WEG").status()).isEqualTo(400);
    }

    @Test
    void thePageOfTheAccountTellsWhoWasReminded() {
        long id = world.account(START);
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        noor.json("POST", "/api/v1/herinneringen/ronde", null);
        assertThat(noor.get("/accounts/" + id).page().getElementById("herinneringen").text()).contains("op de dag zelf", "Dirk Voorbeeld", "verzonden");
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().replaceAll(".*<(.*)>", "$1");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
