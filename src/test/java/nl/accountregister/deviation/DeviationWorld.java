package nl.accountregister.deviation;

import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonOfficer;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A region with a location, people with and without a function of SGL's table, and accounts that a test adds. */
@Singleton
public class DeviationWorld {

    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    public static final Actor COMMUNICATIONS = new Actor(901L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    public static final Actor AUDITOR = new Actor(902L, null, "Ans Voorbeeld", Set.of(Role.AUDITOR));
    /** A mailbox in SGL's own domain. */
    public static final String MAILBOX = "pagina@sgl-zorg.nl";

    private final AtomicInteger number = new AtomicInteger();
    private final People people;
    private final Locations locations;
    private final AccountRegistration registration;
    private final AccessGrants grants;
    private final TestDatabase database;
    private final MovableClock clock;
    public Region region;
    public Location place;
    public Person owner;
    public Person deputy;

    DeviationWorld(People people, Locations locations, AccountRegistration registration, AccessGrants grants, TestDatabase database, MovableClock clock) {
        this.people = people;
        this.locations = locations;
        this.registration = registration;
        this.grants = grants;
        this.database = database;
        this.clock = clock;
    }

    /** Begins anew on {@link #START}: no people, accounts and deviations of before; the officers' table stays. */
    public void begin() {
        clock.set(START);
        database.execute("UPDATE user_account SET person_id = NULL");
        for (String table : List.of("deviation", "deviation_figure", "exemption", "leaving_task", "leaving", "outbox_attachment", "outbox_message", "access_grant", "account_intake", "account_history",
            "account_handle", "account_condition", "review", "account", "person_officer", "person_absence", "person", "location", "region")) {
            database.execute("DELETE FROM " + table);
        }
        database.execute("UPDATE register_state SET content = ? WHERE name = 'deviations.refreshed-on'", START.toString());
        int n = number.incrementAndGet();
        region = locations.add(new Region(null, "Regio " + n));
        place = locations.add(new Location(null, "AC De Proef " + n, LocationKind.ACTIVITY_CENTRE, region.id(), "Proefdorp", START.minusYears(5), null));
        owner = person("Olga Voorbeeld");
        deputy = person("Dirk Voorbeeld");
    }

    public Person person(String name) {
        int n = number.incrementAndGet();
        return people.add(new Person(null, name, name.split(" ")[0].toLowerCase() + n + "@sgl-zorg.nl", START.minusYears(3), null));
    }

    /** Somebody who holds an officer since a year, for a location or region or for none. */
    public Person holder(String name, String officer, Long locationId, Long regionId) {
        Person person = person(name);
        hold(person, officer, locationId, regionId);
        return person;
    }

    public void hold(Person person, String officer, Long locationId, Long regionId) {
        people.add(new PersonOfficer(null, person.id(), officer, locationId, regionId, START.minusYears(1), null));
    }

    /** A page of the location with which nothing is wrong but that no intake is recorded, and that nobody has rights. */
    public NewAccount page() {
        int n = number.incrementAndGet();
        return new NewAccount("AC De Proef op Facebook " + n, "FACEBOOK", AccountKind.LOCATION_PAGE, "https://www.facebook.com/acdeproef" + n, place.id(), null,
            owner.id(), deputy.id(), List.of(), Visibility.PUBLIC, null, TwoFactor.ON, MAILBOX, 12, null);
    }

    public NewAccount corporate(String platform) {
        int n = number.incrementAndGet();
        String url = platform.equals("X") ? "https://x.com/sgl" + n : platform.equals("LINKEDIN") ? "https://www.linkedin.com/company/sgl" + n
            : platform.equals("FACEBOOK") ? "https://www.facebook.com/sgl" + n : "https://www.youtube.com/@sgl" + n;
        return new NewAccount("SGL op " + platform + " " + n, platform, AccountKind.CORPORATE, url, null, null,
            owner.id(), deputy.id(), List.of(), Visibility.PUBLIC, null, TwoFactor.ON, MAILBOX, 12, null);
    }

    /** A personal account that somebody has because of their function. */
    public NewAccount personal(String platform, Person person) {
        int n = number.incrementAndGet();
        String url = platform.equals("X") ? "https://x.com/persoon" + n : platform.equals("LINKEDIN") ? "https://www.linkedin.com/in/persoon" + n
            : "https://blog" + n + ".organisatie.example/";
        return new NewAccount(platform + " van " + person.name() + " " + n, platform, AccountKind.FUNCTION, url, null, "Functie",
            person.id(), null, List.of(), Visibility.PUBLIC, null, TwoFactor.ON, MAILBOX, 12, null);
    }

    /** Registers an account without rights. */
    public long bare(NewAccount account) {
        return registration.register(COMMUNICATIONS, account);
    }

    /** Registers an account, with owner and deputy as admins since today. */
    public long add(NewAccount account) {
        long id = bare(account);
        grant(id, account.ownerId(), AccessRole.ADMIN);
        if (account.deputyId() != null) {
            grant(id, account.deputyId(), AccessRole.ADMIN);
        }
        return id;
    }

    public long grant(long account, long person, AccessRole role) {
        return grants.grant(COMMUNICATIONS, account, person, role, null);
    }

    public static NewAccount with(Account a, Long ownerId, Long deputyId, TwoFactor factor, String mailbox) {
        return new NewAccount(a.name(), a.platform(), a.kind(), a.url(), a.locationId(), a.subject(), ownerId, deputyId, a.departmentList(), a.visibility(),
            a.audience(), factor, mailbox, a.reviewIntervalMonths(), a.nextReviewOn());
    }
}
