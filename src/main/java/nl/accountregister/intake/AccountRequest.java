package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Aanvraag. Everything that is asked for may be missing while it is a draft.
 *
 * @param visibility      for everyone, or as a closed group (besloten groep)
 * @param platform        code of the platform catalogue
 * @param subject         department, project, service or function that the account is for, when it is for no location
 * @param name            what the account is going to be called
 * @param requesterId     the user who asks
 * @param recoveryMailbox functional mailbox
 * @param statusSince     moment of the last transition
 * @param submittedAt     moment at which it was sent in for the first time
 * @param decideBy        last day on which the decision is in time
 * @param decidedAt       moment of the final decision
 * @param version         counts changes, so that a stale edit or decision is noticed
 */
@MappedEntity("account_request")
public record AccountRequest(@Id @GeneratedValue @Nullable Long id, RequestStatus status, AccountKind kind, Visibility visibility,
                             @Nullable String platform, @Nullable Long locationId, @Nullable String subject, @Nullable String name, long requesterId,
                             @Nullable Long ownerId, @Nullable Long deputyId, @Nullable String recoveryMailbox, Instant createdAt,
                             Instant statusSince, @Nullable Instant submittedAt, @Nullable LocalDate decideBy,
                             @Nullable Instant decidedAt, int version) {

    /** Whether the decision is late on that day. While the requester has it, no term runs. */
    public boolean isLate(LocalDate day) {
        return RequestStatus.TO_DECIDE.contains(status) && decideBy != null && decideBy.isBefore(day);
    }

    AccountRequest with(RequestData d) {
        return new AccountRequest(id, status, d.kind() == null ? kind : d.kind(),
            d.visibility() == null ? visibility : d.visibility(), d.platform(), d.locationId(), d.subject(), d.name(),
            requesterId, d.ownerId(), d.deputyId(), d.recoveryMailbox(), createdAt, statusSince, submittedAt, decideBy, decidedAt, version + 1);
    }

    /** The request in its next status. */
    AccountRequest become(RequestStatus next, Instant now) {
        return new AccountRequest(id, next, kind, visibility, platform, locationId, subject, name, requesterId, ownerId, deputyId, recoveryMailbox,
            createdAt, now, submittedAt, decideBy, decidedAt, version + 1);
    }

    AccountRequest submitted(Instant now, LocalDate by) {
        return new AccountRequest(id, status, kind, visibility, platform, locationId, subject, name, requesterId, ownerId, deputyId, recoveryMailbox,
            createdAt, statusSince, submittedAt == null ? now : submittedAt, by, decidedAt, version);
    }

    AccountRequest decided(Instant now) {
        return new AccountRequest(id, status, kind, visibility, platform, locationId, subject, name, requesterId, ownerId, deputyId, recoveryMailbox,
            createdAt, statusSince, submittedAt, decideBy, now, version);
    }

    /** Touched without a change of its own, such as by the decision of one of two departments. */
    AccountRequest nextVersion() {
        return with(data());
    }

    /** What is asked for, to change a part of it. */
    public RequestData data() {
        return new RequestData(kind, visibility, platform, locationId, subject, name, ownerId, deputyId, recoveryMailbox);
    }

    /** What the audit log compares, by the Dutch names of the API. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status.code());
        facts.put("soort", kind.code());
        facts.put("zichtbaarheid", visibility.code());
        facts.put("platform", platform);
        facts.put("locatie", locationId);
        facts.put("onderwerp", subject);
        facts.put("naam", name);
        facts.put("eigenaar", ownerId);
        facts.put("plaatsvervanger", deputyId);
        facts.put("herstelmailbox", recoveryMailbox);
        facts.put("besluitVoor", decideBy);
        return facts;
    }
}
