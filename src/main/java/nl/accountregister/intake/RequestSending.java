package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Sending in: everything must be there, and from that day on the term runs. */
@Singleton
class RequestSending {

    private final RequestBook book;
    private final RequestRules rules;
    private final OwnLocationsOnly ownLocations;
    private final SpeaksForThemselvesOnly themselves;
    private final RequestMail mail;
    private final Profiles profiles;

    RequestSending(RequestBook book, RequestRules rules, OwnLocationsOnly ownLocations, SpeaksForThemselvesOnly themselves, RequestMail mail,
                   Profiles profiles) {
        this.book = book;
        this.rules = rules;
        this.ownLocations = ownLocations;
        this.themselves = themselves;
        this.mail = mail;
        this.profiles = profiles;
    }

    /** @throws nl.accountregister.shared.Refused when the actor may not ask, or not this, or not for this location */
    void requireMayAsk(Actor actor, RequestData data) {
        Permission.REQUEST.require(actor);
        themselves.require(actor, data);
        ownLocations.require(actor, data.locationId());
    }

    List<AccountKind> kinds(Actor actor) {
        Permission.REQUEST.require(actor);
        return themselves.kinds(actor);
    }

    List<Location> locations(Actor actor) {
        Permission.REQUEST.require(actor);
        return ownLocations.choices(actor);
    }

    /** @param answer to the question that was open; null when it is sent in for the first time */
    void send(Actor actor, AccountRequest request, String action, @Nullable String answer) {
        requireMayAsk(actor, request.data());
        List<Missing> missing = rules.missing(request);
        if (!missing.isEmpty()) {
            throw new RuleViolation(missing.stream().map(Missing::violation).toList());
        }
        Instant now = book.now();
        AccountRequest after = request.become(RequestStatus.SUBMITTED, now)
            .submitted(now, book.day().plusDays(profiles.current().decisionDays()));
        AccountRequest stored = book.store(actor, request, after, action, answer == null ? Map.of() : Map.of("antwoord", answer));
        if (answer == null) {
            mail.submitted(stored);
        } else {
            mail.answered(stored, answer);
        }
    }

    /** A draft that nobody knew of is withdrawn without a word. */
    void tellWithdrawn(AccountRequest request, String explanation) {
        if (request.submittedAt() != null) {
            mail.withdrawn(request, explanation);
        }
    }
}
