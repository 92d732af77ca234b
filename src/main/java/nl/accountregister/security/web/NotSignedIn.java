package nl.accountregister.security.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import nl.accountregister.web.Html;
import nl.accountregister.web.Problems;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who did not sign in is sent to the sign-in page and from there to where they were going; a program gets 401. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class NotSignedIn implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final Problems problems;

    NotSignedIn(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        if (exception.isForbidden()) {
            return problems.answer(request, HttpStatus.FORBIDDEN, "error.refused");
        }
        boolean page = !request.getPath().startsWith("/api/") && request.getMethod() == HttpMethod.GET && !"/metrics".equals(request.getPath());
        if (page) {
            return (MutableHttpResponse<?>) Html.seeOther("/login?naar=" + URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8));
        }
        MutableHttpResponse<?> answer = problems.answer(request, HttpStatus.UNAUTHORIZED, "error.signIn");
        answer.header("WWW-Authenticate", "Bearer realm=\"Accountregister\"");
        return answer;
    }
}
