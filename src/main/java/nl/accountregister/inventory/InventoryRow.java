package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.organisation.AccountKind;

import java.time.LocalDate;
import java.util.List;

/**
 * An account as it was on the peildatum, with the names that held then.
 *
 * @param departments responsible departments, separated by ", "
 * @param planVersion number of the version of its beheerplan that was in force; null when none was
 * @param deviations  kinds of deviation that it had on the peildatum
 * @param exempt      kinds of deviation for which an exemption held
 * @param overdue     whether its review was late on the peildatum
 * @param orphaned    whether its owner was not in service on the peildatum
 */
public record InventoryRow(long id, String name, String platform, AccountKind kind, @Nullable String url, @Nullable String handle,
                           AccountStatus status, @Nullable String location, @Nullable String region, String owner, @Nullable String deputy,
                           String departments, Visibility visibility, TwoFactor twoFactor, @Nullable String recoveryMailbox,
                           @Nullable LocalDate nextReviewOn, @Nullable LocalDate lastReviewOn, @Nullable Integer planVersion, List<DeviationKind> deviations,
                           List<DeviationKind> exempt, boolean overdue, boolean orphaned, int version) {
}
