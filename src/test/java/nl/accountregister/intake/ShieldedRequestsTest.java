package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Visibility;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@MicronautTest(transactional = false)
@Property(name = "accountregister.templates-folder", value = "src/test/resources/organisaties")
@Property(name = "accountregister.profile", value = "besloten")
@DisplayName("A request for a closed group")
class ShieldedRequestsTest {

    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Requests requests;
    @Inject
    RequestNames names;
    @Inject
    Intakes intakes;
    @Inject
    Decisions decisions;
    @Inject
    Accounts accounts;
    @Inject
    Plans plans;

    Location place;
    Person owner;
    Person deputy;
    Actor requester;
    Actor noor;

    @BeforeEach
    void people() {
        place = stage.location(null);
        owner = stage.person(place);
        deputy = stage.person(null);
        requester = stage.actor(owner, Role.REQUESTER);
        noor = stage.actor(stage.person(null), Role.COMMUNICATIONS);
    }

    @Test
    @DisplayName("has the plan of a closed group, and becomes a shielded account that others do not see")
    void whole() {
        long id = drafts.start(requester, data(Visibility.SHIELDED), Stage.answers(stage.form(AccountKind.LOCATION_PAGE, true)));
        assertThat(requests.get(requester, id).form().id()).isEqualTo("besloten-groep");
        assertThat(requests.missing(requester, id)).isEmpty();
        assertThat(names.of(requests.get(requester, id).request(), Language.NL)).isEqualTo("Facebook-groep " + place.name());
        drafts.submit(requester, id);
        intakes.start(noor, id);
        Long account = decisions.decide(noor, id, new Verdict(DecisionOutcome.APPROVED, "", null, null, null, null));
        Account made = accounts.get(noor, account);
        assertThat(made.visibility()).isEqualTo(Visibility.SHIELDED);
        assertThat(made.audience()).isEqualTo("medewerkers");
        assertThat(plans.formOfAccount(account)).get().extracting(f -> f.id()).isEqualTo("besloten-groep");
        Actor stranger = stage.actor(stage.person(stage.location(null)), Role.REQUESTER);
        assertThatThrownBy(() -> accounts.get(stranger, account)).isInstanceOf(nl.accountregister.shared.NotFound.class);
    }

    @Test
    @DisplayName("which turns public gets the other form, and keeps the answers to the questions that both ask")
    void switching() {
        long id = drafts.start(requester, data(Visibility.PUBLIC), stage.answers());
        List<String> managers = requests.get(requester, id).answers().all("beheerders");
        drafts.change(requester, id, null, data(Visibility.SHIELDED), PlanChange.NONE);
        RequestDossier closed = requests.get(requester, id);
        assertThat(closed.form().id()).isEqualTo("besloten-groep");
        assertThat(closed.answers().all("beheerders")).isEqualTo(managers).isNotEmpty();
        assertThat(closed.answers().has("doel-van-de-pagina")).isFalse();
        assertThat(requests.missing(requester, id)).extracting(m -> m.violation().field()).contains("antwoorden.doel-van-de-groep");
        drafts.change(requester, id, null, data(Visibility.PUBLIC), PlanChange.NONE);
        assertThat(requests.get(requester, id).form().id()).isEqualTo("locatiepagina");
        assertThat(requests.get(requester, id).answers().all("beheerders")).isEqualTo(managers);
    }

    @Test
    @DisplayName("is public when nothing is said, and of a kind that the profile does not have, neither")
    void silent() {
        long id = drafts.start(requester, data(null), PlanChange.NONE);
        assertThat(requests.get(requester, id).request().visibility()).isEqualTo(Visibility.PUBLIC);
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> drafts.start(requester,
            data(Visibility.SHIELDED).place(AccountKind.PROJECT, Visibility.SHIELDED, "FACEBOOK", null, "Proef", "Proef"), PlanChange.NONE));
        assertThat(refused.violations()).extracting(Violation::field).containsExactly("soort");
    }

    @Test
    @DisplayName("of the whole organisation is asked by communications only")
    void corporate() {
        assertThatThrownBy(() -> drafts.start(requester, data(null).place(AccountKind.CORPORATE, null, "FACEBOOK", null, null, "Wij"), PlanChange.NONE))
            .isInstanceOf(Refused.class);
    }

    private RequestData data(Visibility visibility) {
        return stage.data(place, owner, deputy).place(AccountKind.LOCATION_PAGE, visibility, "FACEBOOK", place.id(), null, place.name());
    }
}
