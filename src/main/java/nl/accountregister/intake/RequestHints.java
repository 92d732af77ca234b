package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.account.Candidate;
import nl.accountregister.account.Duplicates;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks whether there is such a page already, of the same location or name, or an open request for one. */
@Singleton
class RequestHints {

    private final Duplicates duplicates;
    private final AccountRequestRepository requests;
    private final RequestNames names;

    RequestHints(Duplicates duplicates, AccountRequestRepository requests, RequestNames names) {
        this.duplicates = duplicates;
        this.requests = requests;
        this.names = names;
    }

    /** Not the account that came of the request itself, nor a shielded one that the actor may not know of. */
    List<RequestHint> of(Actor actor, AccountRequest request) {
        if (request.platform() == null) {
            return List.of();
        }
        Candidate asked = new Candidate(request.platform(), null, request.name(), request.locationId());
        return Stream.concat(
            duplicates.of(actor, asked).stream()
                .filter(l -> !Objects.equals(l.account().requestId(), request.id()))
                .map(l -> new RequestHint(RequestHint.Kind.ACCOUNT, "/accounts/" + l.account().id(), l.account().name(), l.account().status(), List.copyOf(l.reasons()))),
            request.locationId() == null ? Stream.empty() : requests.openFor(request.locationId(), request.platform(), request.id()).stream()
                .map(r -> new RequestHint(RequestHint.Kind.REQUEST, "/aanvragen/" + r.id(), names.of(r, Language.NL), r.status(), List.of()))).toList();
    }
}
