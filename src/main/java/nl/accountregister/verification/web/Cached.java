package nl.accountregister.verification.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import nl.accountregister.shared.Sha256;
import nl.accountregister.web.Etags;
import nl.accountregister.web.PageContext;

import java.nio.charset.StandardCharsets;

/**
 * Antwoorden that a browser, or a server in between, may keep for a minute (RFC 9111), and that cost no body when nothing
 * changed (RFC 9110 §13). What was made for somebody who signed in is kept by nobody.
 */
final class Cached {

    /** Seconds. As long as this an account that was just closed may still be called official. */
    static final int KEPT = 60;

    static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private Cached() {
    }

    static HttpResponse<?> json(HttpRequest<?> request, PageContext ctx, byte[] body) {
        return of(request, ctx, body, MediaType.APPLICATION_JSON_TYPE);
    }

    static HttpResponse<?> page(HttpRequest<?> request, PageContext ctx, MutableHttpResponse<String> page) {
        return ctx.signedIn() || ctx.notice() != null ? page : of(request, ctx, String.valueOf(page.body()).getBytes(StandardCharsets.UTF_8), HTML);
    }

    static MutableHttpResponse<?> of(HttpRequest<?> request, PageContext ctx, byte[] body, MediaType type) {
        if (ctx.signedIn() || ctx.notice() != null) {
            return HttpResponse.ok(body).contentType(type);
        }
        String tag = "\"" + Sha256.of(body).substring(0, 32) + "\"";
        boolean same = Etags.knows(request.getHeaders().get("If-None-Match"), tag);
        MutableHttpResponse<?> answer = same ? HttpResponse.notModified() : HttpResponse.ok(body).contentType(type);
        // With a language in the address a cookie comes along, and that is for one reader.
        boolean personal = request.getParameters().contains("taal");
        return answer.header("ETag", tag).header("Cache-Control", (personal ? "private" : "public") + ", max-age=" + KEPT)
            .header("Vary", "Cookie, Accept");
    }
}
