package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
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

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A location in a region with a manager, an owner and a deputy, and accounts of theirs; for tests of reviews and reminders. */
@Singleton
public class ReviewWorld {

    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    public static final Actor COMMUNICATIONS = new Actor(901L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    public static final Actor AUDITOR = new Actor(902L, null, "Ans Voorbeeld", Set.of(Role.AUDITOR));

    private final AtomicInteger number = new AtomicInteger();
    private final People people;
    private final Locations locations;
    private final AccountRegistration registration;
    private final TestDatabase database;
    private final MovableClock clock;
    private final AccessGrants access;
    public Location place;
    public Person owner;
    public Person deputy;
    public Person manager;

    ReviewWorld(People people, Locations locations, AccountRegistration registration, TestDatabase database, MovableClock clock,
                AccessGrants access) {
        this.people = people;
        this.locations = locations;
        this.registration = registration;
        this.database = database;
        this.clock = clock;
        this.access = access;
    }

    /** Begins anew on {@link #START}: no accounts, reminders and mail of before. */
    public void begin() {
        clock.set(START);
        for (String table : List.of("person_absence", "address_fault", "monthly_letter", "reminder_message", "reminder", "review_draft", "review_action", "review", "outbox_attachment", "outbox_message", "access_grant",
            "account_history", "account_handle", "account_condition")) {
            database.execute("DELETE FROM " + table);
        }
        database.execute("DELETE FROM account");
        database.execute("DELETE FROM register_state WHERE name IN ('reminders.last-round', 'reminders.finished-round', 'reminders.digest', 'reminders.letters')");
        int n = number.incrementAndGet();
        Region region = locations.add(new Region(null, "Regio " + n));
        place = locations.add(new Location(null, "AC De Proef " + n, LocationKind.values()[0], region.id(), "Proefdorp", START.minusYears(5), null));
        owner = person("Olga Voorbeeld", START.minusYears(3));
        deputy = person("Dirk Voorbeeld", START.minusYears(3));
        manager = person("Mia Voorbeeld", START.minusYears(3));
        people.add(new PersonOfficer(null, manager.id(), "REGIOMANAGER", null, region.id(), START.minusYears(2), null));
    }

    public Person person(String name, LocalDate from) {
        int n = number.incrementAndGet();
        return people.add(new Person(null, name, name.split(" ")[0].toLowerCase() + n + "@organisatie.example", from, null));
    }

    /** Lets somebody leave the organisation; their last day in service is given. */
    public void leaves(Person person, LocalDate lastDay) {
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", Date.valueOf(lastDay), person.id());
    }

    /** Lets somebody be away, with somebody in their place or nobody; both days included. */
    public void away(Person person, @Nullable Person substitute, LocalDate from, LocalDate until) {
        database.execute("INSERT INTO person_absence (person_id, from_on, until_on, substitute_id, recorded_by_name, recorded_at) VALUES (?, ?, ?, ?, 'x', ?)",
            person.id(), Date.valueOf(from), Date.valueOf(until), substitute == null ? null : substitute.id(), Timestamp.from(clock.instant()));
    }

    /** An account as {@link #account(LocalDate)}, at a location in a region that this person manages. */
    public long accountInRegionOf(Person itsManager, LocalDate dueOn) {
        int n = number.incrementAndGet();
        Region region = locations.add(new Region(null, "Regio " + n));
        Location other = locations.add(new Location(null, "AC Elders " + n, LocationKind.values()[0], region.id(), "Proefdorp", START.minusYears(5), null));
        people.add(new PersonOfficer(null, itsManager.id(), "REGIOMANAGER", null, region.id(), START.minusYears(2), null));
        long id = account(dueOn);
        database.execute("UPDATE account SET location_id = ? WHERE id = ?", other.id(), id);
        return id;
    }

    /** An active page of the location, with this owner and deputy, due on that day and then every six months. */
    public long account(LocalDate dueOn) {
        return account(owner, deputy, dueOn);
    }

    public long account(Person itsOwner, Person itsDeputy, LocalDate dueOn) {
        int n = number.incrementAndGet();
        return registration.register(COMMUNICATIONS, new NewAccount("AC De Proef op Facebook " + n, "FACEBOOK", AccountKind.LOCATION_PAGE,
            "https://www.facebook.com/acdeproef" + n, place.id(), null, itsOwner.id(), itsDeputy == null ? null : itsDeputy.id(), List.of(),
            Visibility.PUBLIC, null, TwoFactor.UNKNOWN, "deproef@organisatie.example", 6, dueOn));
    }

    /** Gives somebody a right, and returns its number. */
    public long right(long account, Person person, AccessRole role) {
        return access.grant(COMMUNICATIONS, account, person.id(), role, null);
    }

    public Actor actor(Person person) {
        return new Actor(1000 + person.id(), person.id(), person.name(), Set.of(Role.REQUESTER));
    }

    /** The first six questions answered with yes, except these. */
    public static Map<ReviewQuestion, Boolean> answers(ReviewQuestion... no) {
        Map<ReviewQuestion, Boolean> answers = new EnumMap<>(ReviewQuestion.class);
        ReviewQuestion.FIRST.forEach(question -> answers.put(question, true));
        Arrays.stream(no).forEach(question -> answers.put(question, false));
        return answers;
    }
}
