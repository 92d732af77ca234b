package nl.accountregister.account.web;

import jakarta.inject.Singleton;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonOfficer;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A small register for tests: two locations, three people, and accounts that a test adds. */
@Singleton
public class Register {

    /** Somebody of communications, for services. */
    public static final Actor NOOR = new Actor(null, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    private final Locations locations;
    private final People people;
    private final AccountRegistration registration;
    private final TestDatabase database;
    private long delinde;
    private long dekade;
    private long anna;
    private long bram;
    private long chris;

    Register(Locations locations, People people, AccountRegistration registration, TestDatabase database) {
        this.locations = locations;
        this.people = people;
        this.registration = registration;
        this.database = database;
    }

    /** Empties the tables of accounts and puts the locations and people there. */
    public void begin() {
        for (String table : List.of("handover_step", "handover", "leaving_task", "leaving", "account_handle", "account_condition", "access_grant",
            "publication_edition", "publication", "publication_log", "account_history", "outbox_attachment", "outbox_message")) {
            database.execute("DELETE FROM " + table);
        }
        database.execute("DELETE FROM account");
        database.execute("UPDATE person SET in_service_until = NULL");
        if (delinde == 0) {
            long region = locations.add(new Region(null, "Regio Voorbeeld")).id();
            delinde = locations.add(new Location(null, "AC De Linde", LocationKind.ACTIVITY_CENTRE, region, "Voorbeeldstad", null, null)).id();
            dekade = locations.add(new Location(null, "AC De Kade", LocationKind.ACTIVITY_CENTRE, region, "Voorbeeldhaven", null, null)).id();
            anna = people.add(new Person(null, "Anna Voorbeeld", "anna@organisatie.example", LocalDate.of(2020, 1, 1), null)).id();
            bram = people.add(new Person(null, "Bram Voorbeeld", "bram@organisatie.example", LocalDate.of(2020, 1, 1), null)).id();
            chris = people.add(new Person(null, "Chris Voorbeeld", "chris@organisatie.example", LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1))).id();
            people.add(new PersonOfficer(null, anna, "AC", delinde, null, LocalDate.of(2020, 1, 1), null));
        }
    }

    public long delinde() {
        return delinde;
    }

    public long dekade() {
        return dekade;
    }

    public long anna() {
        return anna;
    }

    public long bram() {
        return bram;
    }

    public long chris() {
        return chris;
    }

    /** An active Facebook page of a location. */
    public long page(String name, String url, long location, long owner) {
        return registration.register(NOOR, account(name, "FACEBOOK", url, location, owner, Visibility.PUBLIC, null));
    }

    public long add(NewAccount account) {
        return registration.register(NOOR, account);
    }

    public static NewAccount account(String name, String platform, String url, Long location, long owner, Visibility visibility, LocalDate reviewOn) {
        return new NewAccount(name, platform, location == null ? AccountKind.CORPORATE : AccountKind.LOCATION_PAGE, url, location, null, owner, null,
            null, visibility, "Buurtbewoners", TwoFactor.ON, "pagina@organisatie.example", 12, reviewOn);
    }
}
