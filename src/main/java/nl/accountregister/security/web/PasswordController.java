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
import java.util.Map;
import nl.accountregister.security.OwnPassword;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.ClientAddress;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Je eigen wachtwoord. */
@Controller("/wachtwoord")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PasswordController {

    private final OwnPassword password;
    private final SessionCookie cookie;
    private final ClientAddress addresses;
    private final Html html;

    PasswordController(OwnPassword password, SessionCookie cookie, ClientAddress addresses, Html html) {
        this.password = password;
        this.addresses = addresses;
        this.cookie = cookie;
        this.html = html;
    }

    @Get
    HttpResponse<String> form(PageContext ctx) {
        return html.ok(ctx, "security/password", FormView.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(HttpRequest<?> request, PageContext ctx, Actor actor, Form form) {
        try {
            if (!form.text("wachtwoord").equals(form.text("herhaling"))) {
                throw RuleViolation.of("herhaling", "user.password.different");
            }
            OwnPassword.Result result = password.change(actor, form.text("huidig"), form.text("wachtwoord"), addresses.of(request));
            if (result == OwnPassword.Result.THROTTLED) {
                return html.answer(HttpStatus.TOO_MANY_REQUESTS, ctx, "security/password",
                    FormView.empty().with(Map.of("huidig", ctx.t("login.throttled"))));
            }
            if (result == OwnPassword.Result.WRONG) {
                throw RuleViolation.of("huidig", "user.password.wrong");
            }
            return ((MutableHttpResponse<String>) Html.seeOther("/login", "notice.password.changed")).cookie(cookie.ended());
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/password", form.rejected(ctx, e));
        }
    }
}
