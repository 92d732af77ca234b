package nl.accountregister.leaving;

import io.micronaut.core.annotation.Introspected;

import java.util.EnumSet;
import java.util.Set;

/**
 * Wat iemand met een account te maken heeft that is not closed.
 *
 * @param owner  1 when the person owns it
 * @param deputy 1 when the person is its deputy
 * @param rights number of rights on it that end with the service
 * @param admin  number of those as admin
 */
@Introspected
record Involvement(long accountId, int owner, int deputy, long rights, long admin) {

    /** What has to be done when the person leaves. Only an owner, a deputy or an admin can have set how the account is recovered. */
    Set<LeavingTaskKind> tasks() {
        Set<LeavingTaskKind> kinds = EnumSet.of(LeavingTaskKind.REMOVE);
        if (owner > 0 || deputy > 0 || admin > 0) {
            kinds.add(LeavingTaskKind.RECOVERY);
            kinds.add(LeavingTaskKind.TWO_FACTOR);
        }
        if (owner > 0) {
            kinds.add(LeavingTaskKind.OWNER);
        }
        if (deputy > 0) {
            kinds.add(LeavingTaskKind.DEPUTY);
        }
        return kinds;
    }
}
