package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.review.ReviewOutcome;

import java.time.LocalDate;
import java.util.List;

/**
 * An account as it was on the peildatum, with the names that held then. What was not asked for ({@link InventoryFact}) is
 * empty or 0.
 *
 * @param departments responsible departments, separated by ", "; one with a comma or a semicolon of its own between quotation marks
 * @param planVersion number of the version of its beheerplan that was in force; null when none was
 * @param deviations  kinds of deviation that it had on the peildatum
 * @param exempt      kinds of deviation for which an exemption held
 * @param overdue     whether its review was late on the peildatum
 * @param orphaned    whether its owner was not in service on the peildatum
 * @param subject     department, project, service or function that it was for; null when it was for a location
 * @param highRisk    whether a second person looked at each review of it
 * @param people      how many people had access
 * @param admins      how many of them were beheerder, and in service
 * @param conditions  conditions of its approval that held; separated by line feeds, empty for none
 * @param lastOutcome what its last review said; null when there was none
 * @param audience    for whom it was
 * @param reason      why it was suspended or closed
 * @param interval    months between its reviews
 * @param platformId  the id that the platform gave it; null when it was not known
 */
public record InventoryRow(long id, String name, String platform, AccountKind kind, @Nullable String url, @Nullable String handle,
                           AccountStatus status, @Nullable String location, @Nullable String region, String owner, @Nullable String deputy,
                           String departments, @Nullable Visibility visibility, TwoFactor twoFactor, @Nullable String recoveryMailbox,
                           @Nullable LocalDate nextReviewOn, @Nullable LocalDate lastReviewOn, @Nullable Integer planVersion, List<DeviationKind> deviations,
                           List<DeviationKind> exempt, boolean overdue, boolean orphaned, int version, @Nullable String subject, boolean highRisk,
                           int people, int admins, String conditions, @Nullable ReviewOutcome lastOutcome, @Nullable String audience, @Nullable String reason,
                           int interval, @Nullable String platformId) {
}
