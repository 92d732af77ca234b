package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonOfficer;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** People, places and answers for the tests of requests; every name is new, so that tests share a database. */
@Singleton
public class Stage {

    private final Locations locations;
    private final People people;
    private final Users users;
    private final PlanForms forms;
    private final TestDatabase database;

    Stage(Locations locations, People people, Users users, PlanForms forms, TestDatabase database) {
        this.locations = locations;
        this.people = people;
        this.users = users;
        this.forms = forms;
        this.database = database;
    }

    public Location location(LocalDate closedOn) {
        return locations.add(new Location(null, "AC Proef " + System.nanoTime(), LocationKind.ACTIVITY_CENTRE, null, "Proefstad", null, closedOn));
    }

    public Person person(Location of) {
        String name = "Proefpersoon " + System.nanoTime();
        Person person = people.add(new Person(null, name, name.toLowerCase().replace(' ', '.') + "@zorg.example", LocalDate.of(2020, 1, 1), null));
        if (of != null) {
            people.add(new PersonOfficer(null, person.id(), "AC", of.id(), null, LocalDate.of(2020, 1, 1), null));
        }
        return person;
    }

    public Actor actor(Person person, Role... roles) {
        String username = "proef" + System.nanoTime();
        long id = users.createBySystem(username, person.name(), person.id(), Visitor.PASSWORD, Set.of(roles));
        return new Actor(id, person.id(), person.name(), Set.of(roles));
    }

    /** The name with which an actor of this stage signs in. */
    public String username(Actor actor) {
        return (String) database.query("SELECT username FROM user_account WHERE id = ?", actor.userId()).get(0).get("username");
    }

    public RequestData data(Location location, Person owner, Person deputy) {
        return new RequestData(AccountKind.LOCATION_PAGE, Visibility.PUBLIC, "FACEBOOK", location.id(), null, location.name(), owner.id(), deputy.id(), "ac@zorg.example");
    }

    public PlanForm form() {
        return forms.forKind(AccountKind.LOCATION_PAGE, false).orElseThrow();
    }

    /** An answer to every question. */
    public PlanChange answers() {
        return answers(form());
    }

    /** An answer to every question of a form. */
    public static PlanChange answers(PlanForm form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.questions().forEach(q -> values.put(q.id(), answer(q)));
        return new PlanChange(form.questions().stream().map(Question::id).collect(Collectors.toSet()), new Answers(values));
    }

    public PlanForm form(AccountKind kind, boolean shielded) {
        return forms.forKind(kind, shielded).orElseThrow();
    }

    /** Somebody of communications who decides for a department. */
    public Actor decider(String department) {
        Actor actor = actor(person(null), Role.COMMUNICATIONS);
        users.assignBySystem(actor.userId(), department);
        return actor;
    }

    public static List<String> answer(Question q) {
        return switch (q.kind()) {
            case TEXT, LONG_TEXT -> List.of("Een goed antwoord.");
            case CHOICE -> List.of(q.options().get(0).id());
            case SEVERAL -> q.options().stream().limit(Math.max(1, q.limits().least())).map(PlanForm.Choice::id).toList();
            case YES_NO -> List.of("ja");
            case DATE -> List.of("2027-01-15");
            case NUMBER -> List.of(String.valueOf(q.limits().least()));
            case PEOPLE -> List.of("Sanne Voorbeeld, begeleider", "Tom Voorbeeld, begeleider", "Els Voorbeeld, teamleider").subList(0, Math.max(2, q.limits().least()));
        };
    }
}
