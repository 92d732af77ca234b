package nl.accountregister.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.RequestTrace;

import java.time.Duration;

/** Gives each request its id, and each response the headers that keep browsers strict; a route with a stricter policy of its own keeps that. */
@ServerFilter("/**")
class RequestTracing implements Ordered {

    static final String ID = "accountregister.requestId";
    private static final String CSP = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void trace(HttpRequest<?> request, MutablePropagatedContext context) {
        String id = RandomToken.hex().substring(0, 16);
        request.setAttribute(ID, id);
        context.add(new RequestTrace(id));
    }

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!response.getHeaders().contains(CSP)) {
            response.header(CSP, POLICY);
        }
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header("X-Request-Id", request.getAttribute(ID, String.class).orElse("-"));
        String path = request.getPath();
        if (path.startsWith("/api/")) {
            response.header("API-Version", "1.0.0");
        }
        if (!path.startsWith("/assets/") && !response.getHeaders().contains("Cache-Control")) {
            response.header("Cache-Control", "no-store");
        }
        String asked = request.getParameters().get("taal");
        if (asked != null) {
            response.cookie(Cookie.of("taal", Language.of(asked).code()).path("/").httpOnly(true)
                .sameSite(io.micronaut.http.cookie.SameSite.Lax).maxAge(Duration.ofDays(365)));
        }
    }
}
