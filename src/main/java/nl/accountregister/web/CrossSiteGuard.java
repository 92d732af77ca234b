package nl.accountregister.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import nl.accountregister.shared.Refused;

import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send: on {@code Sec-Fetch-Site} (Fetch Metadata), else on {@code Origin}.
 * A program sends neither and brings its own key.
 */
@ServerFilter("/**")
class CrossSiteGuard implements Ordered {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void guard(HttpRequest<?> request) {
        if (!SAFE.contains(request.getMethod()) && isFromElsewhere(request)) {
            throw new Refused("cross-site request", "error.crossSite");
        }
    }

    private static boolean isFromElsewhere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        String origin = request.getHeaders().get("Origin");
        return origin != null && !sameHost(origin, request.getHeaders().get("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
