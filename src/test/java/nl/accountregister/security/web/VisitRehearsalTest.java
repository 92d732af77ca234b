package nl.accountregister.security.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.Stage;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.security.PassingSession;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.FirstVisits;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("What the register visits itself after a start")
class VisitRehearsalTest {

    private static final String PAGE = "/functionarissen";
    private static final String DOCUMENTS = "SELECT COUNT(*) FROM plan_document";
    private static final String SESSIONS = "SELECT COUNT(*) FROM session";

    @Inject
    EmbeddedServer server;
    @Inject
    VisitRehearsal rehearsal;
    @Inject
    List<FirstVisits> visits;
    @Inject
    PassingSession session;
    @Inject
    JoinedTransaction transaction;
    @Inject
    SessionCookie cookie;
    @Inject
    Stage stage;
    @Inject
    Plans plans;
    @Inject
    PlanForms forms;
    @Inject
    TestDatabase database;

    @BeforeEach
    void nobodyYet() {
        database.execute("UPDATE user_account SET active = FALSE");
    }

    @Test
    @DisplayName("is answered as to someone who has signed in, and leaves nothing")
    void visited() {
        Actor communications = stage.actor(stage.person(null), Role.COMMUNICATIONS);
        accountWithPlan(communications, "locatiepagina");
        long documents = database.number(DOCUMENTS);
        long sessions = database.number(SESSIONS);
        long entries = database.number("SELECT COUNT(*) FROM audit_entry");
        List<String> paths = visits.stream().flatMap(FirstVisits::paths).toList();
        assertThat(paths).anyMatch(path -> path.endsWith("/beheerplan")).anyMatch(path -> path.startsWith("/api/v1/") && path.endsWith(".pdf"));
        assertThat(paths).allSatisfy(path -> assertThat(rehearsal.visit(path)).as(path).contains(200));
        rehearsal.pieces(Language.EN).forEach(Runnable::run);
        assertThat(database.number(DOCUMENTS)).isEqualTo(documents);
        assertThat(database.number(SESSIONS)).isEqualTo(sessions);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry")).isEqualTo(entries);
    }

    @Test
    @DisplayName("is one account for each form: that of the plan that was approved last")
    void eachForm() {
        Actor communications = stage.actor(stage.person(null), Role.COMMUNICATIONS);
        long earlier = accountWithPlan(communications, "locatiepagina");
        long location = accountWithPlan(communications, "locatiepagina");
        long group = accountWithPlan(communications, "besloten-groep");
        assertThat(visits.stream().flatMap(FirstVisits::paths).filter(path -> path.endsWith("/beheerplan")))
            .contains("/accounts/" + location + "/beheerplan", "/accounts/" + group + "/beheerplan").doesNotContain("/accounts/" + earlier + "/beheerplan");
    }

    @Test
    @DisplayName("is visited by nobody when nobody may see it")
    void nobody() {
        stage.actor(stage.person(null), Role.REQUESTER);
        assertThat(rehearsal.visit(PAGE)).isEmpty();
    }

    @Test
    @DisplayName("lets in only who sends the header, and only until the answer is there")
    void onlyItself() {
        stage.actor(stage.person(null), Role.COMMUNICATIONS);
        List<Integer> without = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        assertThat(session.during(token -> transaction.with(joined -> {
            without.add(get(token, null).status());
            without.add(get(token, RandomToken.urlSafe()).status());
            headers.add(joined);
            tokens.add(token);
            return get(token, joined).status();
        }))).contains(200);
        assertThat(without).containsExactly(303, 303);
        assertThat(get(tokens.get(0), headers.get(0)).status()).isEqualTo(303);
        assertThat(session.during(token -> get(token, headers.get(0)).status())).as("a header of before").contains(303);
        assertThat(headers.get(0)).hasSize(43);
    }

    @Test
    @DisplayName("is over when the visit fails")
    void failed() {
        List<String> headers = new ArrayList<>();
        assertThatThrownBy(() -> transaction.with(joined -> {
            headers.add(joined);
            throw new IllegalStateException("no answer");
        })).isInstanceOf(IllegalStateException.class);
        stage.actor(stage.person(null), Role.COMMUNICATIONS);
        assertThat(session.during(token -> get(token, headers.get(0)).status())).contains(303);
    }

    private Answer get(String token, String joined) {
        List<String> headers = new ArrayList<>(List.of("Cookie", cookie.of(token).getName() + "=" + token));
        if (joined != null) {
            headers.addAll(List.of(JoinedTransaction.HEADER, joined));
        }
        return Visitor.to(server).send("GET", PAGE, null, null, headers.toArray(String[]::new));
    }

    private long accountWithPlan(Actor communications, String form) {
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'IN_PREPARATION', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""", communications.personId());
        long account = database.number("SELECT MAX(id) FROM account");
        plans.startForAccount(communications, account, form, Filled.complete(forms.get(form)));
        return account;
    }
}
