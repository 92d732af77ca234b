package nl.accountregister.access;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.account.InUseAsked;
import nl.accountregister.organisation.Gate;
import nl.accountregister.shared.Today;

/** Two people in service can manage an account before it goes into use, where the profile asks that. */
@Singleton
class TwoAdmins {

    private final AccessGrantRepository grants;
    private final Today today;

    TwoAdmins(AccessGrantRepository grants, Today today) {
        this.grants = grants;
        this.today = today;
    }

    @EventListener
    void on(InUseAsked asked) {
        if (!asked.gates().contains(Gate.TWO_ADMINS)) {
            return;
        }
        long admins = grants.adminsInService(asked.account().id(), today.date());
        if (admins < 2) {
            asked.refusal().refuse(null, "access.gate.twoAdmins", admins);
        }
    }
}
