package nl.accountregister.security.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Je eigen wachtwoord. */
@Controller("/wachtwoord")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PasswordController {

    private final Users users;
    private final SessionCookie cookie;
    private final Html html;

    PasswordController(Users users, SessionCookie cookie, Html html) {
        this.users = users;
        this.cookie = cookie;
        this.html = html;
    }

    @Get
    HttpResponse<String> form(PageContext ctx) {
        return html.ok(ctx, "security/password", FormView.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, Actor actor, Form form) {
        try {
            if (!form.text("wachtwoord").equals(form.text("herhaling"))) {
                throw RuleViolation.of("herhaling", "user.password.different");
            }
            users.changeOwnPassword(actor, form.text("huidig"), form.text("wachtwoord"));
            return ((MutableHttpResponse<String>) Html.seeOther("/login", "notice.password.changed")).cookie(cookie.ended());
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/password", form.rejected(ctx, e));
        }
    }
}
