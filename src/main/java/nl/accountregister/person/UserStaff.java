package nl.accountregister.person;

import jakarta.inject.Singleton;
import nl.accountregister.security.StaffChoice;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Choice;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Medewerkers in service, for the form in which a user is made. */
@Singleton
class UserStaff implements StaffChoice {

    private final People people;
    private final PersonChoices choices;
    private final Today today;

    UserStaff(People people, PersonChoices choices, Today today) {
        this.people = people;
        this.choices = choices;
        this.today = today;
    }

    @Override
    public Choice inService(Actor actor, String search, Collection<Long> chosen) {
        Permission.ADMINISTER.require(actor);
        return choices.of(actor, search, chosen, List.of());
    }

    @Override
    public Optional<String> name(Actor actor, long id) {
        Permission.ADMINISTER.require(actor);
        return people.find(id).filter(p -> p.isInService(today.date())).map(Person::name);
    }
}
