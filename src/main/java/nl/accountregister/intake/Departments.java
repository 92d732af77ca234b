package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;

import java.util.List;

/**
 * Beslissende afdelingen, and who decides for which. Where there is but one, everyone of communications decides for it;
 * where there are more (Kempenhaeghe: Communicatie and Personeel &amp; Organisatie), each for the department that an
 * administrator set.
 */
@Singleton
class Departments {

    private final Profiles profiles;
    private final Users users;

    Departments(Profiles profiles, Users users) {
        this.profiles = profiles;
        this.users = users;
    }

    List<String> all() {
        return profiles.current().approvingDepartments();
    }

    boolean several() {
        return all().size() > 1;
    }

    /** Those for which the actor decides; none for who belongs to no department where there are several. */
    List<String> of(Actor actor) {
        return several() ? users.departmentOf(actor).filter(all()::contains).stream().toList() : all();
    }

    /** The medewerkers who decide for a department; none where everyone of communications does. */
    List<Long> decidersOf(String department) {
        return several() ? users.decidersOf(department) : List.of();
    }
}
