package nl.accountregister.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

/** Looks every ten minutes whether a head is due. */
@Singleton
@Requires(property = "accountregister.audit.signing", value = "true", defaultValue = "true")
class HeadSchedule {

    private final Round round;

    HeadSchedule(AuditHeads heads) {
        this.round = new Round("the signed heads of the audit log", heads::signWhenDue);
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    void tick() {
        round.tick();
    }
}
