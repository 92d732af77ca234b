package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Templates;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Answers with pages. A page is a template with {@code ctx} and, when it has one, its {@code page} model. */
@Singleton
public class Html {

    static final String NOTICE = "melding";
    private static final MediaType UTF8_HTML = MediaType.of("text/html;charset=utf-8");

    private final Templates templates;

    Html(Templates templates) {
        this.templates = templates;
    }

    public HttpResponse<String> ok(PageContext ctx, String template, @Nullable Object page) {
        return answer(HttpStatus.OK, ctx, template, page);
    }

    /** The form again, with what was typed and what is wrong: 422. */
    public HttpResponse<String> invalid(PageContext ctx, String template, Object page) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, ctx, template, page);
    }

    public MutableHttpResponse<String> answer(HttpStatus status, PageContext ctx, String template, @Nullable Object page) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ctx", ctx);
        if (page != null) {
            parameters.put("page", page);
        }
        MutableHttpResponse<String> response = HttpResponse.<String>status(status)
            .body(templates.render(template + ".jte", parameters)).contentType(UTF8_HTML);
        if (ctx.notice() != null) {
            response.cookie(noticeCookie("").maxAge(Duration.ZERO));
        }
        return response;
    }

    /** After a change: on to the page that shows it (303), so that reloading does not repeat it. */
    public static HttpResponse<String> seeOther(String path) {
        return HttpResponse.<String>status(HttpStatus.SEE_OTHER).headers(h -> h.location(URI.create(path)));
    }

    /** The same, and that page says what was done. @param noticeKey a text key that starts with {@code notice.} */
    public static HttpResponse<String> seeOther(String path, String noticeKey) {
        return ((MutableHttpResponse<String>) seeOther(path)).cookie(noticeCookie(noticeKey).maxAge(Duration.ofMinutes(1)));
    }

    private static Cookie noticeCookie(String key) {
        return Cookie.of(NOTICE, key).path("/").httpOnly(true).sameSite(SameSite.Lax);
    }
}
