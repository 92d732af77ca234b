package nl.accountregister.plan;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The list of beheerplannen of a past day")
class PlanListPastTest {

    private static final String QUESTION = "stoppen";
    private static final Page.Slice ALL = new Page.Slice(1, 100);

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    ReviewWorld world;

    @Inject
    PlanTasks tasks;

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    PlanProposals proposals;

    @Inject
    PlanDecisions decisions;

    @Inject
    AccountTransitions transitions;

    @Inject
    PeopleChanges staff;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private final Map<LocalDate, Map<String, Object>> taken = new LinkedHashMap<>();
    private PlanForm form;
    private Actor owner;
    private long account;

    @BeforeEach
    void begin() {
        clean();
        world.begin();
        form = forms.get("locatiepagina");
        owner = world.actor(world.owner);
        account = world.account(START.plusDays(90));
    }

    @AfterEach
    void end() {
        clean();
        clock.reset();
    }

    private void clean() {
        for (String table : List.of("plan_document", "plan_version", "management_plan", "plan_proposal_past")) {
            database.execute("DELETE FROM " + table);
        }
    }

    @Test
    @DisplayName("is what it was when it was asked on that day")
    void sameAnswer() {
        long drafted = world.account(START.plusDays(90));
        long closes = world.account(START.plusDays(90));
        keep(0);
        on(1, () -> {
            plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.complete(form));
            proposals.save(owner, drafted, Set.of(), Answers.NONE, null);
        });
        on(2, () -> propose("Als niemand meer reageert."));
        on(3, () -> {
            proposals.takeBack(owner, account);
            staff.change(COMMUNICATIONS, world.owner.id(), new NewPerson("Olga van Voorbeeld", world.owner.email(), world.owner.inServiceFrom(), null, null));
        });
        on(4, () -> propose("Als er niemand meer komt."));
        on(5, () -> decisions.sendBack(COMMUNICATIONS, account, 2, null, "Nog niet"));
        on(6, () -> propose("Als het centrum sluit."));
        on(7, () -> {
            decisions.approve(COMMUNICATIONS, account, 3, null, "");
            proposals.withdraw(owner, drafted, null);
        });
        on(8, () -> transitions.close(COMMUNICATIONS, closes, "Klaar"));
        assertThat(taken.values().stream().map(then -> then.get("states")).toList()).as("something happened on each day").containsExactly(
            List.of(PlanState.MISSING, PlanState.MISSING, PlanState.MISSING), List.of(PlanState.DRAFT, PlanState.MISSING),
            List.of(PlanState.PROPOSED, PlanState.DRAFT, PlanState.MISSING), List.of(PlanState.DRAFT, PlanState.DRAFT, PlanState.MISSING),
            List.of(PlanState.PROPOSED, PlanState.DRAFT, PlanState.MISSING), List.of(PlanState.RETURNED, PlanState.DRAFT, PlanState.MISSING),
            List.of(PlanState.PROPOSED, PlanState.DRAFT, PlanState.MISSING), List.of(PlanState.MISSING, PlanState.MISSING), List.of(PlanState.MISSING));
        clock.set(START.plusDays(400));
        taken.forEach((day, then) -> assertThat(take(day)).as("asked again about %s", day).isEqualTo(then));
    }

    @Test
    @DisplayName("knows since when a plan lagged behind its form, and what was new in it")
    void lagging() {
        plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.complete(form));
        database.execute("UPDATE plan_version SET form_version = form_version - 1");
        database.execute("INSERT INTO plan_form_known (form_id, version, known_from) VALUES (?, ?, ?)", form.id(), form.version() - 1, moment(START));
        Object before = database.query("SELECT known_from FROM plan_form_known WHERE form_id = ? AND version = ?", form.id(), form.version()).get(0).get("known_from");
        database.execute("UPDATE plan_form_known SET known_from = ? WHERE form_id = ? AND version = ?", moment(START.plusDays(5)), form.id(), form.version());
        try {
            clock.set(START.plusDays(9));
            assertThat(tasks.page(AUDITOR, PlanState.LAGGING, null, null, ALL).rows()).hasSize(1);
            assertThat(tasks.page(AUDITOR, PlanState.LAGGING, null, START.plusDays(5), ALL).rows()).singleElement().satisfies(t -> assertThat(t.accountId()).isEqualTo(account));
            assertThat(tasks.page(AUDITOR, PlanState.LAGGING, null, START.plusDays(4), ALL).rows()).isEmpty();
        } finally {
            database.execute("DELETE FROM plan_form_known WHERE form_id = ? AND version = ?", form.id(), form.version() - 1);
            database.execute("UPDATE plan_form_known SET known_from = ? WHERE form_id = ? AND version = ?", before, form.id(), form.version());
        }
    }

    @Test
    @DisplayName("has a plan on a form that the profile no longer gives to such an account, until a next version answers the other one")
    void otherForm() {
        PlanForm former = forms.get("corporate");
        plans.startForAccount(COMMUNICATIONS, account, former.id(), Filled.complete(former));
        assertThat(tasks.page(AUDITOR, PlanState.LAGGING, null, null, ALL).rows()).singleElement().satisfies(t -> {
            assertThat(t.accountId()).isEqualTo(account);
            assertThat(t.news().added()).extracting(PlanForm.Question::id).contains("doel-merkbaar");
        });
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.get("/accounts/" + account + "/beheerplan").page().select("main .reg-notice").text()).contains("Nieuwe vraag");
        assertThat(proposals.get(owner, account).form()).isEqualTo(form);

        proposals.save(owner, account, Filled.complete(form).values().keySet(), Filled.complete(form), null);
        decisions.approve(COMMUNICATIONS, account, proposals.submit(owner, account, null).number(), null, "");
        assertThat(tasks.page(AUDITOR, null, null, null, ALL).rows()).isEmpty();
        assertThat(plans.formOfAccount(account)).contains(form);
    }

    @Test
    @DisplayName("says of which day it is, keeps the day in its links and refuses days that cannot be asked")
    void page() {
        clock.set(START.plusDays(9));
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Document page = noor.get("/beheerplannen?stand=ONTBREEKT&peildatum=" + START.plusDays(2)).page();
        assertThat(page.select("main .reg-notice").text()).contains("Stand van 4 maart 2026", "Naar vandaag");
        assertThat(page.select("main .reg-notice a").eachAttr("href")).containsExactly("/beheerplannen?stand=ONTBREEKT");
        assertThat(page.select("tbody a").eachAttr("href")).containsExactly("/accounts/" + account + "/beheerplan?peildatum=" + START.plusDays(2));
        assertThat(page.getElementById("peildatum").val()).isEqualTo(START.plusDays(2).toString());
        assertThat(page.select("main form[method=post]")).isEmpty();
        for (String bad : List.of(START.plusDays(10).toString(), START.minusDays(1).toString(), "2026-02-31")) {
            assertThat(noor.get("/beheerplannen?peildatum=" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(Visitor.as(server, users, Role.REQUESTER).get("/beheerplannen?peildatum=" + START).status()).isEqualTo(403);
    }

    private void propose(String answer) {
        proposals.save(owner, account, Set.of(QUESTION), new Answers(Map.of(QUESTION, List.of(answer))), null);
        proposals.submit(owner, account, null);
    }

    private void on(int day, Runnable happening) {
        clock.set(START.plusDays(day));
        happening.run();
        keep(day);
    }

    private void keep(int day) {
        taken.put(START.plusDays(day), take(START.plusDays(day)));
    }

    private Map<String, Object> take(LocalDate day) {
        Map<String, Object> all = new LinkedHashMap<>();
        List<PlanTask> rows = tasks.page(AUDITOR, null, null, day, ALL).rows();
        all.put("states", rows.stream().map(PlanTask::state).toList());
        all.put("rows", rows);
        for (PlanState state : PlanState.values()) {
            all.put(state.name(), tasks.page(AUDITOR, state, "proef", day, new Page.Slice(1, 1)));
        }
        all.put("page", Visitor.as(server, users, Role.AUDITOR).get("/beheerplannen?peildatum=" + day).page().select("tbody tr").eachText());
        return all;
    }

    private static Timestamp moment(LocalDate day) {
        return Timestamp.from(Instant.parse(day + "T12:00:00Z"));
    }
}
