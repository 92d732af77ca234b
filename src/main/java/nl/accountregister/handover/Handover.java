package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Overdracht of one account to a new owner.
 *
 * @param ownerId          who owned the account when it was proposed
 * @param newDeputyId      the deputy from then on; null when that stays as it is
 * @param effectiveOn      the first day of the new owner
 * @param oldAccess        what becomes of the rights of the old owner on that day
 * @param note             what the proposer has to say; may be empty
 * @param proposedBy       user who proposed it
 * @param proposedByPerson the medewerker behind that user
 * @param reason           why it was declined or withdrawn
 * @param stopCause        why it could not go on; null unless it is stopped
 */
@MappedEntity("handover")
public record Handover(@Id @GeneratedValue @Nullable Long id, long accountId, long ownerId, long newOwnerId, @Nullable Long newDeputyId,
                       LocalDate effectiveOn, OldAccess oldAccess, String note, HandoverStatus status, LocalDate proposedOn, Instant proposedAt,
                       @Nullable Long proposedBy, @Nullable Long proposedByPerson, String proposedByName, @Nullable Instant answeredAt,
                       @Nullable Instant endedAt, @Nullable String endedByName, @Nullable String reason, @Nullable StopCause stopCause) {

    /** Whether the answer has been waited for longer than it takes to remind. */
    public boolean isLate(LocalDate day) {
        return status == HandoverStatus.PROPOSED && HandoverStep.on(proposedOn, day).isPresent();
    }

    /** Whether it waits for the answer of this actor. */
    public boolean waitsFor(Actor actor) {
        return status == HandoverStatus.PROPOSED && actor.is(newOwnerId);
    }

    /** Whether somebody can own the account from the day of the handover on, or from today when that day has passed. */
    boolean canGoTo(Person person, LocalDate today) {
        return person.isInService(today) && person.isInService(effectiveOn.isBefore(today) ? today : effectiveOn);
    }

    Handover answered(Instant at) {
        return new Handover(id, accountId, ownerId, newOwnerId, newDeputyId, effectiveOn, oldAccess, note, HandoverStatus.ACCEPTED, proposedOn, proposedAt,
            proposedBy, proposedByPerson, proposedByName, at, endedAt, endedByName, reason, stopCause);
    }

    Handover ended(HandoverStatus how, Actor by, Instant at, @Nullable String why, @Nullable StopCause cause) {
        return new Handover(id, accountId, ownerId, newOwnerId, newDeputyId, effectiveOn, oldAccess, note, how, proposedOn, proposedAt,
            proposedBy, proposedByPerson, proposedByName, how == HandoverStatus.DECLINED ? at : answeredAt, at, by.name(), why, cause);
    }

    /** What the audit log compares, by the Dutch names of the API. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("overdracht", id);
        facts.put("status", status.code());
        facts.put("eigenaar", ownerId);
        facts.put("nieuweEigenaar", newOwnerId);
        facts.put("plaatsvervanger", newDeputyId);
        facts.put("ingangsdatum", effectiveOn);
        facts.put("toegangOudeEigenaar", oldAccess.code());
        facts.put("toelichting", note);
        facts.put("reden", reason);
        facts.put("oorzaak", stopCause == null ? null : stopCause.code());
        return facts;
    }
}
