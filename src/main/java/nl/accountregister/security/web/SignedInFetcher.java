package nl.accountregister.security.web;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.accountregister.security.ApiKeys;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.security.Sessions;
import nl.accountregister.security.SignedIn;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Reads who sends a request: an API key in {@code Authorization: Bearer}, else the cookie of a session. */
@Singleton
class SignedInFetcher implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiKeys keys;
    private final SessionCookie cookie;
    private final Scheduler blocking;

    SignedInFetcher(Sessions sessions, ApiKeys keys, SessionCookie cookie, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.keys = keys;
        this.cookie = cookie;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getPath().startsWith("/assets/")) {
            return Publishers.empty();
        }
        return Mono.fromCallable(() -> find(request).map(CurrentUser::authentication).orElse(null)).subscribeOn(blocking);
    }

    private Optional<SignedIn> find(HttpRequest<?> request) {
        String authorization = request.getHeaders().get("Authorization");
        if (authorization != null) {
            return authorization.startsWith(BEARER) ? keys.find(authorization.substring(BEARER.length()).strip()) : Optional.empty();
        }
        return cookie.token(request).flatMap(sessions::find);
    }
}
