package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.organisation.AccountKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Account, officiële pagina of locatiepagina.
 *
 * @param platform             code of the platform catalogue
 * @param url                  canonical address; null while in preparation
 * @param platformRef          the platform's own id of the account, when known
 * @param subject              department, project, service or function that it is for, when it is for no location
 * @param departments          responsible departments, separated by line feeds
 * @param recoveryMailbox      functional mailbox with which the account can be recovered
 * @param reviewIntervalMonths months between reviews
 * @param statusSince          moment of the last transition
 * @param statusReason         why it is suspended or closed
 * @param identityKey          SHA-256 of the canonical identity; unique among accounts that are not closed
 * @param highRisk             whether a second person looks at each review of it
 * @param reviewAnchorDay      day of the month on which its series of reviews stands; null when that is the day of the next review
 * @param version              counts changes, so that a stale edit is noticed
 */
@MappedEntity("account")
public record Account(@Id @GeneratedValue @Nullable Long id, String platform, AccountKind kind, String name, @Nullable String url,
                      @Nullable String handle, @Nullable String platformRef, AccountStatus status, @Nullable String statusReason,
                      @Nullable Long locationId, @Nullable String subject, long ownerId, @Nullable Long deputyId, String departments,
                      Visibility visibility, @Nullable String audience, TwoFactor twoFactor, @Nullable String recoveryMailbox,
                      int reviewIntervalMonths, @Nullable LocalDate nextReviewOn, @Nullable LocalDate lastReviewOn,
                      Instant statusSince, @Nullable String identityKey, @Nullable Long requestId, Instant registeredAt, boolean highRisk,
                      @Nullable Integer reviewAnchorDay, int version) {

    public List<String> departmentList() {
        return departments.isEmpty() ? List.of() : Arrays.asList(departments.split("\n"));
    }

    /** Achterstallig: an active account whose review date has passed. */
    public boolean isOverdue(LocalDate day) {
        return status == AccountStatus.ACTIVE && nextReviewOn != null && nextReviewOn.isBefore(day);
    }

    Account with(AccountStatus next, @Nullable String reason, Instant at) {
        return new Account(id, platform, kind, name, url, handle, platformRef, next, reason, locationId, subject, ownerId, deputyId, departments,
            visibility, audience, twoFactor, recoveryMailbox, reviewIntervalMonths, nextReviewOn, lastReviewOn, at, identityKey, requestId,
            registeredAt, highRisk, reviewAnchorDay, version);
    }

    Account with(Address address) {
        return new Account(id, platform, kind, name, address.url(), address.handle(), address.platformRef(), status, statusReason, locationId,
            subject, ownerId, deputyId, departments, visibility, audience, twoFactor, recoveryMailbox, reviewIntervalMonths, nextReviewOn,
            lastReviewOn, statusSince, address.identityKey(), requestId, registeredAt, highRisk, reviewAnchorDay, version);
    }

    Account reviewed(@Nullable LocalDate on, @Nullable LocalDate next, @Nullable Integer anchorDay, TwoFactor factor) {
        return new Account(id, platform, kind, name, url, handle, platformRef, status, statusReason, locationId, subject, ownerId, deputyId,
            departments, visibility, audience, factor, recoveryMailbox, reviewIntervalMonths, next, on, statusSince, identityKey, requestId,
            registeredAt, highRisk, anchorDay, version);
    }

    Account ownedBy(long owner, @Nullable Long deputy) {
        return new Account(id, platform, kind, name, url, handle, platformRef, status, statusReason, locationId, subject, owner, deputy, departments,
            visibility, audience, twoFactor, recoveryMailbox, reviewIntervalMonths, nextReviewOn, lastReviewOn, statusSince, identityKey, requestId,
            registeredAt, highRisk, reviewAnchorDay, version);
    }

    Account nextVersion() {
        return new Account(id, platform, kind, name, url, handle, platformRef, status, statusReason, locationId, subject, ownerId, deputyId,
            departments, visibility, audience, twoFactor, recoveryMailbox, reviewIntervalMonths, nextReviewOn, lastReviewOn, statusSince,
            identityKey, requestId, registeredAt, highRisk, reviewAnchorDay, version + 1);
    }

    /** What the audit log compares, by the Dutch names of the API. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("naam", name);
        facts.put("platform", platform);
        facts.put("soort", kind.code());
        facts.put("url", url);
        facts.put("platformId", platformRef);
        facts.put("status", status.code());
        facts.put("reden", statusReason);
        facts.put("locatie", locationId);
        facts.put("onderwerp", subject);
        facts.put("eigenaar", ownerId);
        facts.put("plaatsvervanger", deputyId);
        facts.put("verantwoordelijk", departments.replace("\n", ", "));
        facts.put("zichtbaarheid", visibility.code());
        facts.put("doelgroep", audience);
        facts.put("tweestapsverificatie", twoFactor.code());
        facts.put("herstelmailbox", recoveryMailbox);
        facts.put("interval", reviewIntervalMonths);
        facts.put("herzieningOp", nextReviewOn);
        facts.put("laatsteHerzieningOp", lastReviewOn);
        facts.put("hoogRisico", highRisk ? "ja" : "nee");
        return facts;
    }
}
