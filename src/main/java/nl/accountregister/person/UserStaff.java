package nl.accountregister.person;

import jakarta.inject.Singleton;
import nl.accountregister.security.StaffChoice;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

import java.util.LinkedHashMap;
import java.util.Map;

/** Medewerkers in service, for the form in which a user is made. */
@Singleton
class UserStaff implements StaffChoice {

    private final People people;

    UserStaff(People people) {
        this.people = people;
    }

    @Override
    public Map<Long, String> inService(Actor actor) {
        Permission.ADMINISTER.require(actor);
        Map<Long, String> names = new LinkedHashMap<>();
        people.inService().forEach(p -> names.put(p.id(), p.name()));
        return names;
    }
}
