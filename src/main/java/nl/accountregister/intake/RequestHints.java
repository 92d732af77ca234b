package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Visibility;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks whether the location of a request has such a page already, or an open request for one. */
@Singleton
class RequestHints {

    private final Accounts accounts;
    private final AccountRequestRepository requests;
    private final RequestNames names;

    RequestHints(Accounts accounts, AccountRequestRepository requests, RequestNames names) {
        this.accounts = accounts;
        this.requests = requests;
        this.names = names;
    }

    /** Not the account that came of the request itself, nor a shielded one that the actor may not know of. */
    List<RequestHint> of(Actor actor, AccountRequest request) {
        if (request.locationId() == null || request.platform() == null) {
            return List.of();
        }
        return Stream.concat(
            accounts.openOn(request.locationId(), request.platform()).stream()
                .filter(a -> !Objects.equals(a.requestId(), request.id()))
                .filter(a -> a.visibility() == Visibility.PUBLIC || accounts.seesInFull(actor, a))
                .map(a -> new RequestHint(RequestHint.Kind.ACCOUNT, "/accounts/" + a.id(), a.name(), a.status())),
            requests.openFor(request.locationId(), request.platform(), request.id()).stream()
                .map(r -> new RequestHint(RequestHint.Kind.REQUEST, "/aanvragen/" + r.id(), names.of(r, Language.NL), r.status()))).toList();
    }
}
