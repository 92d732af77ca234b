package nl.accountregister.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.security.SignedIn;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Refused;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what came with a request before any controller does: query parameters are known and come once, form bodies,
 * with files or without, are UTF-8 and carry the token of the session. A controller cannot forget either.
 */
@ServerFilter("/**")
class RequestReader implements io.micronaut.core.order.Ordered {

    static final String QUERY = "accountregister.query";
    static final String FORM = "accountregister.form";
    private static final String OWN = "nl.accountregister.";

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void read(HttpRequest<?> request) throws Exception {
        if (RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> match
            && match.getDeclaringType().getName().startsWith(OWN)) {
            request.setAttribute(QUERY, query(request, match));
            if (request.getMethod() == HttpMethod.POST && (isForm(request) || hasNoTypeButTakesAForm(request, match))) {
                request.setAttribute(FORM, form(request, new Multipart(Percent.decode(Percent.utf8(body(request))), Map.of())));
            } else if (request.getMethod() == HttpMethod.POST && isMultipart(request)) {
                request.setAttribute(FORM, form(request, Multipart.read(body(request), request.getContentType().orElseThrow())));
            }
        }
    }

    private static Query query(HttpRequest<?> request, MethodBasedRouteMatch<?, ?> match) {
        String raw = request.getUri().getRawQuery();
        Map<String, List<String>> sent = Percent.decode(raw == null ? "" : raw);
        Set<String> known = Arrays.stream(match.stringValues(Accepts.class)).collect(Collectors.toSet());
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            if (!known.contains(name) && !name.equals("taal")) {
                throw new BadRequest("error.query.unknown", name, known.isEmpty() ? "-" : String.join(", ", new java.util.TreeSet<>(known)));
            }
            if (all.size() > 1) {
                throw new BadRequest("error.query.twice", name);
            }
            values.put(name, all.get(0));
        });
        return new Query(values);
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::matches).isPresent();
    }

    /** A browser can be made to send a form without content and type; that must not pass without the token. */
    private static boolean hasNoTypeButTakesAForm(HttpRequest<?> request, MethodBasedRouteMatch<?, ?> match) {
        return request.getContentType().isEmpty() && takesAForm(match);
    }

    private static boolean isMultipart(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.MULTIPART_FORM_DATA_TYPE::matches).isPresent();
    }

    private static boolean takesAForm(MethodBasedRouteMatch<?, ?> match) {
        return Arrays.stream(match.getArguments()).anyMatch(a -> a.getType() == Form.class);
    }

    private static byte[] body(HttpRequest<?> request) throws Exception {
        try (CloseableByteBody copy = ((ServerHttpRequest<?>) request).byteBody().split(ByteBody.SplitBackpressureMode.FASTEST)) {
            return copy.buffer().get().toByteArray();
        }
    }

    /** An API key is sent on purpose and by no browser; what it sends needs no token. */
    private static Form form(HttpRequest<?> request, Multipart sent) {
        Map<String, List<String>> values = sent.fields();
        SignedIn user = CurrentUser.of(request);
        List<String> token = values.getOrDefault("csrf", List.of());
        if (!user.formToken().isEmpty() && !(token.size() == 1 && token.get(0).equals(user.formToken()))) {
            throw new Refused("form token", "error.formToken");
        }
        values.remove("csrf");
        return new Form(values, sent.files());
    }
}
