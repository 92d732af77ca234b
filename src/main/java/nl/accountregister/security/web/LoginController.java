package nl.accountregister.security.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.security.Sessions;
import nl.accountregister.security.SignIn;
import nl.accountregister.shared.Actor;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.ClientAddress;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.Map;

/** Inloggen en uitloggen. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final AuditLog audit;
    private final Html html;

    LoginController(SignIn signIn, Sessions sessions, SessionCookie cookie, ClientAddress addresses, AuditLog audit, Html html) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.addresses = addresses;
        this.audit = audit;
        this.html = html;
    }

    @Get("/login")
    @Accepts("naar")
    HttpResponse<String> form(PageContext ctx, Query query) {
        String next = safe(query.text("naar", 1000));
        return ctx.signedIn() ? Html.seeOther(next) : html.ok(ctx, "security/login", FormView.of(Map.of("naar", next)));
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> signIn(HttpRequest<?> request, PageContext ctx, Form form) {
        SignIn.Result result = signIn.attempt(form.text("gebruikersnaam"), form.text("wachtwoord"), addresses.of(request));
        if (result instanceof SignIn.Welcome welcome) {
            return ((MutableHttpResponse<String>) Html.seeOther(safe(form.text("naar")))).cookie(cookie.of(welcome.token()));
        }
        boolean throttled = result instanceof SignIn.Throttled;
        FormView again = FormView.of(Map.of("gebruikersnaam", form.text("gebruikersnaam"), "naar", safe(form.text("naar"))))
            .with(Map.of("gebruikersnaam", ctx.t(throttled ? "login.throttled" : "login.wrong")));
        return html.answer(throttled ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY, ctx, "security/login", again);
    }

    @Post("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> signOut(HttpRequest<?> request, Actor actor, Form form) {
        cookie.token(request).ifPresent(sessions::end);
        if (actor.userId() != null) {
            audit.record(actor, "uitgelogd", Subject.user(actor.userId()), actor.name());
        }
        return ((MutableHttpResponse<String>) Html.seeOther("/login", "notice.signedOut")).cookie(cookie.ended());
    }

    /** Only a path of this site: "//elsewhere" and "/\elsewhere" are other sites to a browser. */
    private static String safe(String path) {
        return path != null && path.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? path : "/";
    }
}
