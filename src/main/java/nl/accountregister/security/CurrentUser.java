package nl.accountregister.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import nl.accountregister.shared.Actor;

import java.util.Map;

/** Reads who sent a request; the visitor without rights when nobody signed in. */
public final class CurrentUser {

    private static final String ATTRIBUTE = "accountregister.signedIn";
    private static final SignedIn NOBODY = new SignedIn(Actor.ANONYMOUS, "");

    private CurrentUser() {
    }

    public static SignedIn of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(CurrentUser::of).orElse(NOBODY);
    }

    /** The same from the form in which Micronaut Security carries it. */
    public static SignedIn of(Authentication authentication) {
        return (SignedIn) authentication.getAttributes().getOrDefault(ATTRIBUTE, NOBODY);
    }

    /** The form in which Micronaut Security carries a signed-in user. */
    public static Authentication authentication(SignedIn signedIn) {
        return Authentication.build(signedIn.actor().name(), Map.of(ATTRIBUTE, signedIn));
    }
}
