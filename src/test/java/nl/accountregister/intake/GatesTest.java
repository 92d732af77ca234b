package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.FunctionalMailbox;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Visibility;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.OrganisationSettings;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.TemplateFiles;
import nl.accountregister.shared.Texts;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.templates-folder", value = "src/test/resources/gates")
@Property(name = "accountregister.profile", value = "poorten")
@DisplayName("What a request and taking an account into use wait for is the profile's to say")
class GatesTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Requests requests;
    @Inject
    Intakes intakes;
    @Inject
    Decisions decisions;
    @Inject
    Accounts accounts;
    @Inject
    Clock clock;
    @Inject
    AllowedByProfile allowed;
    @Inject
    LocationMustBeOpen open;
    @Inject
    TwoPeopleInService people;
    @Inject
    FunctionalMailbox mailbox;
    @Inject
    PlanMustBeComplete plan;
    @Inject
    Platforms platforms;

    private Location place;
    private Person owner;
    private Actor requester;
    private Actor noor;

    @BeforeEach
    void cast() {
        place = stage.location(null);
        owner = stage.person(place);
        requester = stage.actor(owner, Role.REQUESTER);
        noor = stage.actor(stage.person(null), Role.COMMUNICATIONS);
    }

    @Test
    @DisplayName("without gates a request goes in without deputy and mailbox, and its page says that they may be left out")
    void request() {
        long id = drafts.start(requester, data(null, null), PlanChange.NONE);
        Visitor visitor = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        var step = visitor.get("/aanvragen/" + id + "/stap/3").page();
        assertThat(step.select("[name=plaatsvervanger]").attr("aria-required")).isEmpty();
        assertThat(step.select("[name=herstelmailbox]").attr("aria-required")).isEmpty();
        assertThat(step.select("[name=eigenaar]").attr("aria-required")).isEqualTo("true");
        assertThat(requests.missing(requester, id)).isEmpty();
        drafts.submit(requester, id);
        assertThat(requests.get(requester, id).request().status()).isEqualTo(RequestStatus.SUBMITTED);
    }

    @Test
    @DisplayName("a mailbox that is written wrongly is refused all the same")
    void misspelt() {
        long id = drafts.start(requester, data(null, null), PlanChange.NONE);
        Visitor visitor = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        assertThat(visitor.json("PATCH", "/api/v1/aanvragen/" + id, Map.of("herstelmailbox", "geen adres")).status()).isEqualTo(422);
        assertThat(visitor.json("PATCH", "/api/v1/aanvragen/" + id, Map.of("herstelmailbox", "iemand@gmail.com")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("TWEE_BEHEERDERS of a request: its owner and deputy are the two")
    void twoAdminsOfARequest() {
        Profiles two = new Profiles(new TemplateFiles("src/test/resources/gates"), platforms, new OrganisationSettings("tweebeheerders", "", "", false));
        RequestRules rules = new RequestRules(allowed, open, people, mailbox, plan, two);
        long id = drafts.start(requester, data(null, null), PlanChange.NONE);
        assertThat(rules.missing(requests.get(requester, id).request())).extracting(m -> m.violation().key()).containsExactly("intake.missing.secondAdmin");
    }

    @Test
    @DisplayName("an account waits for two admins, a deputy, a functional mailbox and two-factor, told at once, and goes when they are there")
    void intoUse() {
        long id = prepared();
        Visitor visitor = Visitor.to(server).signIn(stage.username(noor), Visitor.PASSWORD);
        var refused = visitor.post("/accounts/" + id + "/in-gebruik", "url", url());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".reg-errsum").text()).contains("plaatsvervanger", "herstelmailbox", "tweestapsverificatie", "twee beheerders", "onbekend");
        var problem = visitor.json("POST", "/api/v1/accounts/" + id + "/in-gebruik", Map.of("url", url()));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.body()).contains("plaatsvervanger", "herstelmailbox", "tweestapsverificatie", "twee beheerders");

        Person deputy = stage.person(null);
        Account account = accounts.get(noor, id);
        assertThat(visitor.json("PATCH", "/api/v1/accounts/" + id, Map.of("versie", account.version(), "plaatsvervanger", deputy.id(),
            "tweestapsverificatie", "AAN", "herstelmailbox", "pagina@elders.example")).status()).isEqualTo(200);
        visitor.post("/accounts/" + id + "/toegang/nieuw", "medewerker", String.valueOf(owner.id()), "rol", "BEHEERDER");
        assertThat(visitor.post("/accounts/" + id + "/in-gebruik", "url", url()).page().select(".reg-errsum li")).hasSize(2);
        assertThat(visitor.json("PATCH", "/api/v1/accounts/" + id, Map.of("versie", account.version() + 1, "herstelmailbox", "pagina@poortwacht.example"))
            .status()).isEqualTo(200);
        visitor.post("/accounts/" + id + "/toegang/nieuw", "medewerker", String.valueOf(deputy.id()), "rol", "REDACTEUR");
        assertThat(visitor.post("/accounts/" + id + "/in-gebruik", "url", url()).page().select(".reg-errsum li")).hasSize(1);
        assertThat(accounts.get(noor, id).status()).isEqualTo(AccountStatus.IN_PREPARATION);
        visitor.post("/accounts/" + id + "/toegang/nieuw", "medewerker", String.valueOf(deputy.id()), "rol", "BEHEERDER");
        assertThat(visitor.post("/accounts/" + id + "/in-gebruik", "url", url()).status()).isEqualTo(303);
        assertThat(accounts.get(noor, id).status()).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    @DisplayName("a right begins not before the account was there, ends not before it began, and holds no password")
    void rights() {
        long id = prepared();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.AMSTERDAM);
        Visitor visitor = Visitor.to(server).signIn(stage.username(noor), Visitor.PASSWORD);
        String path = "/api/v1/accounts/" + id + "/toegang";
        Map<String, Object> grant = Map.of("medewerker", owner.id(), "rol", "BEHEERDER");
        var early = visitor.json("POST", path, Map.of("medewerker", owner.id(), "rol", "BEHEERDER", "sinds", today.minusDays(1).toString()));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("sinds", "in het register");
        assertThat(visitor.json("POST", path, Map.of("medewerker", owner.id(), "rol", "BEHEERDER", "sinds", today.plusDays(1).toString())).status()).isEqualTo(422);
        assertThat(visitor.json("POST", path, grant).status()).isEqualTo(201);
        @SuppressWarnings("unchecked")
        Map<String, Object> stored = ((List<Map<String, Object>>) visitor.json("GET", path, null).json().get("toegang")).get(0);
        assertThat(stored).containsEntry("gegevenDoor", noor.name());
        assertThat(visitor.get("/accounts/" + id).page().select("main").text()).contains("vastgelegd door " + noor.name());
        assertThat(visitor.json("POST", path + "/" + stored.get("id") + "/beeindigen", Map.of("tot", today.minusDays(1).toString())).status()).isEqualTo(422);
        var secret = visitor.json("PATCH", "/api/v1/accounts/" + id, Map.of("versie", accounts.get(noor, id).version(), "doelgroep", "Bezoekers. Wachtwoord: Zonnebloem7"));
        assertThat(secret.status()).isEqualTo(422);
        assertThat(secret.body()).contains("doelgroep", "lijkt op een wachtwoord");
        assertThat(visitor.json("PATCH", "/api/v1/accounts/" + id, Map.of("versie", accounts.get(noor, id).version(), "doelgroep",
            "Bezoekers. Het wachtwoord staat in de kluis.")).status()).isEqualTo(200);
        assertThat(visitor.post("/accounts/" + id + "/intake", "datum-dag", "1", "datum-maand", "1", "datum-jaar", "2026", "deelnemers", "Noor",
            "afspraken", "pincode 4812").status()).isEqualTo(422);
    }

    private long prepared() {
        long id = drafts.start(requester, data(null, null), PlanChange.NONE);
        drafts.submit(requester, id);
        intakes.start(noor, id);
        return decisions.decide(noor, id, new Verdict(DecisionOutcome.APPROVED, "Prima.", null, null, null, null));
    }

    private RequestData data(Long deputy, String mailbox) {
        return new RequestData(AccountKind.LOCATION_PAGE, Visibility.PUBLIC, "FACEBOOK", place.id(), null, place.name(), owner.id(), deputy, mailbox);
    }

    private static String url() {
        return "https://www.facebook.com/poort" + System.nanoTime();
    }
}
