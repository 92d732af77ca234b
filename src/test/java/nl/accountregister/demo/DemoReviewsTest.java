package nl.accountregister.demo;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = DemoReviewsTest.PASSWORD)
@DisplayName("The year of reviews in the demo")
class DemoReviewsTest {

    static final String PASSWORD = "een lang wachtwoord";

    @Inject
    EmbeddedServer server;

    @Inject
    TestDatabase database;

    @ParameterizedTest(name = "has {0}")
    @CsvSource(delimiter = '|', value = {
        "reviews in order            | 12 | FROM review WHERE part = 'WHOLE' AND status = 'IN_FORCE' AND outcome = 'IN_ORDER'",
        "a part of a review          | 1  | FROM review WHERE part = 'PARTIAL'",
        "a withdrawn review          | 1  | FROM review WHERE status = 'WITHDRAWN' AND withdrawn_reason IS NOT NULL",
        "one that waits for a second | 1  | FROM review r JOIN account a ON a.id = r.account_id AND a.high_risk WHERE r.status = 'AWAITING_SECOND'",
        "an action that was done     | 1  | FROM review_action WHERE status = 'DONE' AND answer IS NOT NULL",
        "one done late               | 2  | FROM review WHERE done_on > due_on AND status = 'IN_FORCE'",
        "somebody away now           | 1  | FROM person_absence WHERE from_on <= CURRENT_DATE AND until_on >= CURRENT_DATE AND substitute_id IS NOT NULL",
        "a substitute who was told   | 1  | FROM reminder_message WHERE cause = 'SUBSTITUTE'",
        "an address that is refused  | 1  | FROM address_fault WHERE cleared_at IS NULL",
        "a step that fell further    | 1  | FROM reminder_message WHERE cause IN ('REFUSED', 'FAULTY_ADDRESS')",
        "what climbed to the top     | 2  | FROM reminder_message WHERE part = 'COMMUNICATIONS' AND receiver = 0",
    })
    void has(String what, long least, String from) {
        assertThat(database.number("SELECT COUNT(*) " + from)).as(what).isGreaterThanOrEqualTo(least);
    }

    @Test
    @DisplayName("has an action that is late, and the calendar says so on top")
    void late() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        assertThat(database.number("SELECT COUNT(*) FROM review_action WHERE status = 'OPEN' AND due_on < ?", Date.valueOf(today))).isEqualTo(1);
        String late = Visitor.to(server).signIn("communicatie", PASSWORD).get("/kalender").page().getElementById("te-laat").parent().text();
        assertThat(late).contains("actie LinkedIn bestuurder", "herziening SGLzorgLimburg op YouTube");
    }
}
