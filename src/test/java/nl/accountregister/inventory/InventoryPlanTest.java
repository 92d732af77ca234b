package nl.accountregister.inventory;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The inventory of any day")
class InventoryPlanTest {

    private static final Actor COMMUNICATIONS = new Actor(1L, 900_001L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final Actor COLLEAGUE = new Actor(2L, 900_002L, "Cor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @Inject
    AccountRegistration registration;

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    PlanProposals proposals;

    @Inject
    PlanDecisions decisions;

    @Inject
    Inventory inventory;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    @DisplayName("names the version of the plan that was in force by its end")
    void planVersion() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', 'anne@organisatie.example', '2020-01-01')");
        long owner = database.number("SELECT MAX(id) FROM person");
        clock.set(Instant.parse("2026-01-05T10:00:00Z"));
        long account = registration.register(COMMUNICATIONS, new NewAccount("Proefkanaal", "LINKEDIN", AccountKind.CORPORATE,
            "https://www.linkedin.com/company/proefkanaal", null, null, owner, null, List.of("Communicatie"), Visibility.PUBLIC, null, TwoFactor.ON, null, 12, null));
        clock.set(Instant.parse("2026-02-01T10:00:00Z"));
        plans.startForAccount(COMMUNICATIONS, account, "corporate", Filled.complete(forms.get("corporate")));
        clock.set(Instant.parse("2026-06-01T10:00:00Z"));
        proposals.save(COMMUNICATIONS, account, Set.of("doel-gemeten"), new Answers(Map.of("doel-gemeten", List.of("Wij tellen elke maand."))), null);
        proposals.submit(COMMUNICATIONS, account, null);
        clock.set(Instant.parse("2026-06-10T21:59:00Z"));
        decisions.approve(COLLEAGUE, account, 2, null, "");
        clock.set(Instant.parse("2026-11-20T10:00:00Z"));

        assertThat(version("2026-01-05")).isNull();
        assertThat(version("2026-01-31")).isNull();
        assertThat(version("2026-02-01")).isEqualTo(1);
        assertThat(version("2026-06-09")).as("a proposal is not in force").isEqualTo(1);
        assertThat(version("2026-06-10")).as("just before midnight in Amsterdam").isEqualTo(2);
        assertThat(version("2026-11-20")).isEqualTo(2);
    }

    private Integer version(String day) {
        List<InventoryRow> rows = inventory.page(COMMUNICATIONS, new InventoryFilter(LocalDate.parse(day), AccountFilter.NONE, ""), "naam", Page.Slice.first()).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0).planVersion();
    }
}
