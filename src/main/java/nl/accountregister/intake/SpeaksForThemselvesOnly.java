package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;

import java.util.List;

/**
 * An aanvrager asks for what they speak for: a location, department, project or service, and of accounts held by function
 * their own. For the organisation as a whole only communications speaks.
 */
@Singleton
class SpeaksForThemselvesOnly {

    private final Profiles profiles;

    SpeaksForThemselvesOnly(Profiles profiles) {
        this.profiles = profiles;
    }

    /** @throws Refused (403) when somebody else speaks for what is asked */
    void require(Actor actor, RequestData data) {
        if (actor.has(Role.COMMUNICATIONS)) {
            return;
        }
        if (data.kind() == AccountKind.CORPORATE) {
            throw new Refused("SpeaksForThemselvesOnly", "intake.kind.communicationsOnly", data.kind());
        }
        if (data.kind() == AccountKind.FUNCTION && data.ownerId() != null && !actor.is(data.ownerId())) {
            throw new Refused("SpeaksForThemselvesOnly", "intake.kind.ownFunctionOnly");
        }
    }

    /** Kinds that the profile allows and the actor may ask for. */
    List<AccountKind> kinds(Actor actor) {
        return profiles.current().requestKinds().stream().filter(k -> k != AccountKind.CORPORATE || actor.has(Role.COMMUNICATIONS)).toList();
    }
}
