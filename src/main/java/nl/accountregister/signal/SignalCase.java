package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Behandeling of a melding.
 *
 * @param outcome          how it was judged last; stays when it is opened again, until it is judged anew
 * @param platform         code of the platform of the address; null when the address was not recognised, as the next two
 * @param url              the address as the register writes it
 * @param identityKey      of that address
 * @param accountId        the account of ours that is imitated, or on which it happens; null when none in particular
 * @param dueOn            day by which the next thing has to be done; null when it is closed
 * @param takedownOn       day on which the platform was asked last to take the page down
 * @param responderId      medewerker who answers; null when communications does
 * @param responderOfficer code of the officer because of which
 * @param requestId        request that was begun for a wild page
 * @param version          counts changes, so that of two who judge at once one is told
 */
@MappedEntity("signal_case")
public record SignalCase(@Id Long signalId, SignalStatus status, @Nullable SignalOutcome outcome, @Nullable SignalResult result, @Nullable String platform,
                         @Nullable String url, @Nullable String identityKey, @Nullable Long accountId, @Nullable LocalDate dueOn,
                         @Nullable LocalDate takedownOn, @Nullable Long responderId, @Nullable String responderOfficer, @Nullable Long requestId,
                         @Nullable LocalDate closedOn, int version) {

    /** Whether what has to be done is late on a day. */
    public boolean isLate(LocalDate day) {
        return dueOn != null && dueOn.isBefore(day);
    }

    boolean isSpoof() {
        return outcome == SignalOutcome.SPOOF;
    }

    static SignalCase begun(long signalId, Whereabouts at, @Nullable Long accountId, LocalDate dueOn) {
        return new SignalCase(signalId, SignalStatus.NEW, null, null, at.platform(), at.url(), at.identityKey(), accountId, dueOn, null, null, null, null, null, 1);
    }

    SignalCase judged(SignalOutcome as, Whereabouts at, @Nullable Long about, LocalDate due) {
        return new SignalCase(signalId, SignalStatus.IN_HAND, as, null, at.platform(), at.url(), at.identityKey(), about, due, null, null, null, requestId, null,
            version + 1);
    }

    SignalCase answeredBy(@Nullable Long person, @Nullable String officer) {
        return new SignalCase(signalId, status, outcome, result, platform, url, identityKey, accountId, dueOn, takedownOn, person, officer, requestId, closedOn, version);
    }

    SignalCase takedown(LocalDate asked, LocalDate due) {
        return new SignalCase(signalId, status, outcome, result, platform, url, identityKey, accountId, due, asked, responderId, responderOfficer, requestId, closedOn,
            version + 1);
    }

    SignalCase requested(long request, LocalDate due) {
        return new SignalCase(signalId, status, outcome, result, platform, url, identityKey, accountId, due, takedownOn, responderId, responderOfficer, request, closedOn,
            version + 1);
    }

    SignalCase closed(SignalResult as, @Nullable Long about, LocalDate on) {
        return new SignalCase(signalId, SignalStatus.CLOSED, outcome, as, platform, url, identityKey, about, null, takedownOn, responderId, responderOfficer, requestId, on,
            version + 1);
    }

    SignalCase reopened(LocalDate due) {
        return new SignalCase(signalId, SignalStatus.NEW, outcome, null, platform, url, identityKey, accountId, due, takedownOn, null, null, requestId, null, version + 1);
    }

    /** What the audit log compares, by the Dutch names of the API. Nothing of who reported it, nor in their words. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("status", status.code());
        facts.put("oordeel", outcome == null ? null : outcome.code());
        facts.put("resultaat", result == null ? null : result.code());
        facts.put("platform", platform);
        facts.put("url", outcome == null ? null : url);
        facts.put("account", accountId);
        facts.put("voor", dueOn);
        facts.put("verwijderingGevraagdOp", takedownOn);
        facts.put("wieReageert", responderId);
        facts.put("functionaris", responderOfficer);
        facts.put("aanvraag", requestId);
        return facts;
    }
}
