package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;

import java.time.LocalDate;
import java.util.List;

/**
 * What an approved aanvraag makes an account in preparation of.
 *
 * @param conditions      the voorwaarden of the decision; null when there are none
 * @param conditionsEndOn their last day; null when they have no end
 */
public record Preparation(long requestId, String platform, AccountKind kind, String name, @Nullable Long locationId, @Nullable String subject,
                          long ownerId, @Nullable Long deputyId, List<String> departments, Visibility visibility, @Nullable String audience,
                          @Nullable String recoveryMailbox, LocalDate firstReviewOn, int reviewIntervalMonths,
                          @Nullable String conditions, @Nullable LocalDate conditionsEndOn) {
}
