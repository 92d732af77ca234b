package nl.accountregister.testing;

import io.micronaut.context.ApplicationContext;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;

/** What a test changes in the database itself, behind the services, is not in the log, by which the check sees that something changed. */
public final class ByHand {

    private ByHand() {
    }

    /** Writes that something changed, as a service would have. */
    public static void told(ApplicationContext context) {
        context.getBean(AuditLog.class).record(Actor.SYSTEM, "account.gewijzigd", Subject.account(1), "Met de hand gewijzigd");
    }
}
