package nl.accountregister.account.web;

import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Stand of the beheerplannen of some accounts, told by the feature that keeps them; {@code account} does not know it. */
public interface PlanStanding {

    /** @param versie number of the version @param status its Dutch code */
    @Serdeable
    record Standing(int versie, String status) {
    }

    /** Per account id; an account without a plan is left out. One query, whatever the number. */
    Map<Long, Standing> of(Collection<Long> accountIds);

    /** The versions that were in force at the end of a day; an account without one is left out. */
    Map<Long, Standing> on(Collection<Long> accountIds, LocalDate day);
}
