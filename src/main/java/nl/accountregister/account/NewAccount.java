package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;

import java.time.LocalDate;
import java.util.List;

/**
 * Gegevens of an account that exists already and is registered, or that is changed; as typed, nothing checked yet.
 *
 * @param highRisk   whether a second person looks at each review; null when that stays as it is
 * @param platformId the id that the platform gave it, or an address with that id in it; null when that stays as it is, empty when
 *                   it is not known
 */
public record NewAccount(@Nullable String name, @Nullable String platform, @Nullable AccountKind kind, @Nullable String url,
                         @Nullable Long locationId, @Nullable String subject, @Nullable Long ownerId, @Nullable Long deputyId,
                         @Nullable List<String> departments, @Nullable Visibility visibility, @Nullable String audience,
                         @Nullable TwoFactor twoFactor, @Nullable String recoveryMailbox, @Nullable Integer reviewIntervalMonths,
                         @Nullable LocalDate nextReviewOn, @Nullable Boolean highRisk, @Nullable String platformId) {

    /** The same, where nothing is said of the id of the platform. */
    public NewAccount(@Nullable String name, @Nullable String platform, @Nullable AccountKind kind, @Nullable String url,
                      @Nullable Long locationId, @Nullable String subject, @Nullable Long ownerId, @Nullable Long deputyId,
                      @Nullable List<String> departments, @Nullable Visibility visibility, @Nullable String audience,
                      @Nullable TwoFactor twoFactor, @Nullable String recoveryMailbox, @Nullable Integer reviewIntervalMonths,
                      @Nullable LocalDate nextReviewOn, @Nullable Boolean highRisk) {
        this(name, platform, kind, url, locationId, subject, ownerId, deputyId, departments, visibility, audience, twoFactor, recoveryMailbox,
            reviewIntervalMonths, nextReviewOn, highRisk, null);
    }

    /** The same, where nothing is said of the risk either. */
    public NewAccount(@Nullable String name, @Nullable String platform, @Nullable AccountKind kind, @Nullable String url,
                      @Nullable Long locationId, @Nullable String subject, @Nullable Long ownerId, @Nullable Long deputyId,
                      @Nullable List<String> departments, @Nullable Visibility visibility, @Nullable String audience,
                      @Nullable TwoFactor twoFactor, @Nullable String recoveryMailbox, @Nullable Integer reviewIntervalMonths,
                      @Nullable LocalDate nextReviewOn) {
        this(name, platform, kind, url, locationId, subject, ownerId, deputyId, departments, visibility, audience, twoFactor, recoveryMailbox,
            reviewIntervalMonths, nextReviewOn, null, null);
    }
}
