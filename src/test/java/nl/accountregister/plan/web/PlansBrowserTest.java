package nl.accountregister.plan.web;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Set;

@MicronautTest(transactional = false)
class PlansBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    TestDatabase database;

    @Test
    void thePagesOfAPlanCanBeReadByEveryoneOnEveryScreen() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', 'anne@organisatie.example', '2020-01-01')");
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            SELECT 'FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'IN_PREPARATION', MAX(id), 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1 FROM person""");
        long account = database.number("SELECT MAX(id) FROM account");
        plans.startForAccount(new Actor(1L, 1L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS)), account, "locatiepagina",
            Filled.complete(forms.get("locatiepagina"), "We laten zien wat we maken.\n\nEen<b>heel</b>langwoord" + "woord".repeat(40)));
        users.createBySystem("plan-lezer", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.AUDITOR));

        Page page = browser.visitor(server.getURI().toString());
        Browser.signIn(page, "plan-lezer", Visitor.PASSWORD);
        look(page, "/accounts/" + account + "/beheerplan", "plan");
        look(page, "/beheerplannen/formulieren", "plan-forms");
        look(page, "/huisregels", "plan-rules");
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        Browser.screenshot(page, name);
        Browser.assertAccessible(page);
        page.setViewportSize(Browser.NARROW, 640);
        Browser.screenshot(page, name + "-narrow");
        page.setViewportSize(Browser.WIDE, 900);
    }
}
