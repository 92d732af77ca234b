package nl.accountregister.deviation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Texts;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each kind of deviation: how it comes, since when, and that the action that is offered ends it. */
@MicronautTest(transactional = false)
class DeviationsTest {

    @Inject
    Deviations deviations;

    @Inject
    DeviationWorld world;

    @Inject
    AccessGrants grants;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    AccountTransitions transitions;

    @Inject
    PeopleChanges staff;

    @Inject
    Locations locations;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void anAccountInOrderHasNone() {
        world.add(world.corporate("X"));
        assertThat(now()).isEmpty();
    }

    @Test
    void aRightThatNoOfficerGivesEndsWithTheRight() {
        long id = world.add(world.corporate("X"));
        Person stranger = world.person("Stan Voorbeeld");
        long grant = world.grant(id, stranger.id(), AccessRole.EDITOR);
        assertThat(now()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(DeviationKind.RIGHT_WITHOUT_OFFICER);
            assertThat(d.accountId()).isEqualTo(id);
            assertThat(d.person()).isEqualTo("Stan Voorbeeld");
            assertThat(d.role()).isEqualTo(AccessRole.EDITOR);
            assertThat(d.grantId()).isEqualTo(grant);
            assertThat(d.since()).isEqualTo(START);
            assertThat(d.over()).isNull();
        });
        clock.set(START.plusDays(1));
        grants.end(COMMUNICATIONS, id, grant, START);
        assertThat(now()).isEmpty();
    }

    @Test
    void theOfficersTableGivesRightsOnItsPlatformsAndToCommunicationsOnAllCorporateAccounts() {
        long x = world.add(world.corporate("X"));
        long youtube = world.add(world.corporate("YOUTUBE"));
        Person caro = world.holder("Caro Voorbeeld", "COMMUNICATIE", null, null);
        Person hugo = world.holder("Hugo Voorbeeld", "HRM", null, null);
        for (long id : List.of(x, youtube)) {
            world.grant(id, caro.id(), AccessRole.EDITOR);
            world.grant(id, hugo.id(), AccessRole.EDITOR);
        }
        assertThat(now().stream().filter(d -> d.kind() == DeviationKind.RIGHT_WITHOUT_OFFICER)).singleElement()
            .satisfies(d -> assertThat(List.of(d.accountId(), d.personId())).containsExactly(youtube, hugo.id()));
    }

    @Test
    void theManagerOfAnACHasThePageOfTheirOwnLocationAndNoOther() {
        Person own = world.holder("Eva Voorbeeld", "AC", world.place.id(), null);
        Location elsewhere = locations.add(new Location(null, "AC Elders", LocationKind.ACTIVITY_CENTRE, world.region.id(), null, null, null));
        Person other = world.holder("Ida Voorbeeld", "AC", elsewhere.id(), null);
        long page = world.add(world.page());
        world.grant(page, own.id(), AccessRole.EDITOR);
        world.grant(page, other.id(), AccessRole.EDITOR);
        assertThat(ofKind(DeviationKind.RIGHT_WITHOUT_OFFICER)).extracting(Deviation::person).containsExactly("Ida Voorbeeld");
    }

    @Test
    void whatEndsWithAFunctionBeganTheDayAfter() {
        long id = world.add(world.corporate("X"));
        Person hugo = world.holder("Hugo Voorbeeld", "HRM", null, null);
        world.grant(id, hugo.id(), AccessRole.EDITOR);
        assertThat(ofKind(DeviationKind.RIGHT_WITHOUT_OFFICER)).isEmpty();
        clock.set(START.plusDays(10));
        database.execute("UPDATE person_officer SET held_until = ? WHERE person_id = ?", java.sql.Date.valueOf(START.plusDays(4)), hugo.id());
        clock.set(START.plusDays(11));
        assertThat(ofKind(DeviationKind.RIGHT_WITHOUT_OFFICER)).singleElement().extracting(Deviation::since).isEqualTo(START.plusDays(5));
    }

    @Test
    void aRightThatIsMissingEndsWhenItIsGiven() {
        Person hugo = world.holder("Hugo Voorbeeld", "HRM", null, null);
        long x = world.add(world.corporate("X"));
        world.add(world.corporate("YOUTUBE"));
        assertThat(ofKind(DeviationKind.RIGHT_MISSING)).singleElement().satisfies(d -> {
            assertThat(d.accountId()).isEqualTo(x);
            assertThat(d.personId()).isEqualTo(hugo.id());
            assertThat(d.officer()).isEqualTo("HRM");
            assertThat(d.since()).isEqualTo(START);
        });
        world.grant(x, hugo.id(), AccessRole.EDITOR);
        assertThat(ofKind(DeviationKind.RIGHT_MISSING)).isEmpty();
    }

    @Test
    void aPersonalAccountThatIsMissingEndsWhenItIsRegistered() {
        Person rik = world.holder("Rik Voorbeeld", "REGIOMANAGER", null, world.region.id());
        assertThat(ofKind(DeviationKind.PERSONAL_ACCOUNT_MISSING)).extracting(Deviation::platform).containsExactlyInAnyOrder("X", "LINKEDIN");
        assertThat(ofKind(DeviationKind.PERSONAL_ACCOUNT_MISSING)).allSatisfy(d -> {
            assertThat(d.since()).isEqualTo(START.minusYears(1));
            assertThat(d.region()).isEqualTo(world.region.name());
        });
        long id = world.bare(world.personal("X", rik));
        assertThat(ofKind(DeviationKind.PERSONAL_ACCOUNT_MISSING)).extracting(Deviation::platform).containsExactly("LINKEDIN");
        clock.set(START.plusDays(3));
        transitions.close(COMMUNICATIONS, id, "Niet meer nodig");
        assertThat(ofKind(DeviationKind.PERSONAL_ACCOUNT_MISSING).stream().filter(d -> d.platform().equals("X"))).singleElement()
            .extracting(Deviation::since).isEqualTo(START.plusDays(3));
    }

    @Test
    void aPageThatIsFacultativeIsNotMissedAndABlogThatIsNotDefinitiveNeither() {
        world.holder("Eva Voorbeeld", "AC", world.place.id(), null);
        world.holder("Bea Voorbeeld", "BESTUURDER", null, null);
        assertThat(ofKind(DeviationKind.PERSONAL_ACCOUNT_MISSING)).extracting(Deviation::platform).containsExactlyInAnyOrder("X", "LINKEDIN");
    }

    @Test
    void aRightOfSomeoneWhoHasLeftEndsWithTheRight() {
        long id = world.add(world.corporate("X"));
        Person hugo = world.holder("Hugo Voorbeeld", "HRM", null, null);
        long grant = world.grant(id, hugo.id(), AccessRole.EDITOR);
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", java.sql.Date.valueOf(START.plusDays(2)), hugo.id());
        clock.set(START.plusDays(3));
        assertThat(now()).filteredOn(d -> d.accountId() != null).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(DeviationKind.RIGHT_OF_LEAVER);
            assertThat(d.since()).isEqualTo(START.plusDays(3));
            assertThat(d.grantId()).isEqualTo(grant);
        });
        grants.end(COMMUNICATIONS, id, grant, START.plusDays(2));
        assertThat(now()).isEmpty();
    }

    @Test
    void fewerThanTwoAdminsEndsWithASecond() {
        long id = world.bare(world.corporate("X"));
        world.grant(id, world.owner.id(), AccessRole.ADMIN);
        world.grant(id, world.deputy.id(), AccessRole.EDITOR);
        assertThat(now()).singleElement().satisfies(d -> assertThat(d.kind()).isEqualTo(DeviationKind.TOO_FEW_ADMINS));
        long second = world.grant(id, world.deputy.id(), AccessRole.ADMIN);
        assertThat(now()).isEmpty();
        clock.set(START.plusDays(9));
        grants.end(COMMUNICATIONS, id, second, START.plusDays(6));
        assertThat(now()).singleElement().satisfies(d -> assertThat(d.since()).isEqualTo(START.plusDays(7)));
    }

    @Test
    void noDeputyEndsWithADeputyAndAnOrphanWithAnOwner() {
        long id = world.add(world.corporate("X"));
        change(id, world.owner.id(), null, TwoFactor.ON, MAILBOX);
        assertThat(ofKind(DeviationKind.NO_DEPUTY)).singleElement().extracting(Deviation::since).isEqualTo(START);
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.ON, MAILBOX);
        assertThat(now()).isEmpty();
        Person heir = world.person("Hera Voorbeeld");
        staff.leave(new Actor(1L, null, "Noor", Set.of(Role.COMMUNICATIONS)), world.owner.id(), START.plusDays(4));
        assertThat(ofKind(DeviationKind.ORPHANED)).isEmpty();
        clock.set(START.plusDays(5));
        assertThat(ofKind(DeviationKind.ORPHANED)).singleElement().satisfies(d -> {
            assertThat(d.since()).isEqualTo(START.plusDays(5));
            assertThat(d.person()).isEqualTo("Olga Voorbeeld");
        });
        change(id, heir.id(), world.deputy.id(), TwoFactor.ON, MAILBOX);
        assertThat(ofKind(DeviationKind.ORPHANED)).isEmpty();
    }

    @Test
    void twoFactorAndRecoveryMailboxEndWhenTheAccountIsPutRight() {
        long id = world.add(world.corporate("X"));
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.UNKNOWN, null);
        assertThat(now()).extracting(Deviation::kind).containsExactlyInAnyOrder(DeviationKind.TWO_FACTOR_UNKNOWN, DeviationKind.MAILBOX_MISSING);
        clock.set(START.plusDays(3));
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.OFF, "iemand@gmail.com");
        assertThat(now()).extracting(Deviation::kind).containsExactlyInAnyOrder(DeviationKind.TWO_FACTOR_OFF, DeviationKind.MAILBOX_NOT_FUNCTIONAL);
        assertThat(now()).extracting(Deviation::since).containsOnly(START.plusDays(3));
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.ON, "pagina@elders.example");
        assertThat(now()).extracting(Deviation::kind).containsExactly(DeviationKind.MAILBOX_NOT_FUNCTIONAL);
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.ON, world.owner.email().toUpperCase());
        assertThat(now()).extracting(Deviation::kind).containsExactly(DeviationKind.MAILBOX_NOT_FUNCTIONAL);
        change(id, world.owner.id(), world.deputy.id(), TwoFactor.ON, MAILBOX);
        assertThat(now()).isEmpty();
    }

    @Test
    void aListIsNarrowedToAKindAndItsFiguresFollowEachChange() {
        long id = world.add(world.corporate("X"));
        for (String mailbox : new String[] {null, MAILBOX, null}) {
            change(id, world.owner.id(), world.deputy.id(), TwoFactor.OFF, mailbox);
            Deviations.Found found = deviations.search(COMMUNICATIONS, new DeviationFilter(START, DeviationKind.MAILBOX_MISSING, null, null, null, null, null,
                false, null), "sinds", new Page.Slice(1, 100));
            assertThat(found.page().rows()).hasSize(mailbox == null ? 1 : 0).allSatisfy(d -> assertThat(d.kind()).isEqualTo(DeviationKind.MAILBOX_MISSING));
            assertThat(found.page().total()).isEqualTo(mailbox == null ? 1 : 0);
            assertThat(deviations.figures(COMMUNICATIONS).keySet()).containsExactlyInAnyOrderElementsOf(mailbox == null
                ? Set.of(DeviationKind.TWO_FACTOR_OFF, DeviationKind.MAILBOX_MISSING) : Set.of(DeviationKind.TWO_FACTOR_OFF));
        }
    }

    @Test
    void aCellThatIsNotDefinitiveIsInUseUntilTheAccountIsClosed() {
        Person bea = world.holder("Bea Voorbeeld", "BESTUURDER", null, null);
        long id = world.bare(world.personal("BLOG", bea));
        assertThat(ofKind(DeviationKind.PROVISIONAL_IN_USE)).singleElement().satisfies(d -> {
            assertThat(d.accountId()).isEqualTo(id);
            assertThat(d.officer()).isEqualTo("BESTUURDER");
        });
        transitions.close(COMMUNICATIONS, id, "Toch geen blog");
        assertThat(ofKind(DeviationKind.PROVISIONAL_IN_USE)).isEmpty();
    }

    @Test
    void aFacultativePageWithoutAnIntakeIsSeen() {
        long id = world.add(world.page());
        assertThat(now()).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(DeviationKind.OPTIONAL_WITHOUT_INTAKE);
            assertThat(d.accountId()).isEqualTo(id);
        });
    }

    @Test
    void anAccountThatIsClosedHasNone() {
        long id = world.bare(world.page());
        assertThat(now()).isNotEmpty();
        transitions.close(COMMUNICATIONS, id, "Voorbij");
        assertThat(now()).isEmpty();
    }

    @Test
    void whatHeldOnAPastDayCanBeAsked() {
        long id = world.bare(world.corporate("X"));
        clock.set(START.plusDays(5));
        world.grant(id, world.owner.id(), AccessRole.ADMIN);
        world.grant(id, world.deputy.id(), AccessRole.ADMIN);
        assertThat(now()).isEmpty();
        assertThat(on(START.plusDays(4))).extracting(Deviation::kind).containsExactly(DeviationKind.TOO_FEW_ADMINS);
        assertThatThrownBy(() -> on(START.minusDays(1))).as("before the register knew anything").isInstanceOf(BadRequest.class);
    }

    private void change(long id, Long owner, Long deputy, TwoFactor factor, String mailbox) {
        Account account = accounts.get(COMMUNICATIONS, id);
        changes.change(COMMUNICATIONS, id, account.version(), DeviationWorld.with(account, owner, deputy, factor, mailbox));
    }

    private List<Deviation> now() {
        return on(LocalDate.ofInstant(clock.instant(), Texts.AMSTERDAM));
    }

    private List<Deviation> on(LocalDate day) {
        Deviations.Found found = deviations.search(COMMUNICATIONS, DeviationFilter.today(day), "sinds", new Page.Slice(1, 100));
        assertThat(found.page().total()).isEqualTo(found.page().rows().size());
        return found.page().rows();
    }

    private List<Deviation> ofKind(DeviationKind kind) {
        return now().stream().filter(d -> d.kind() == kind).toList();
    }
}
