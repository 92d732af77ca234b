package nl.accountregister.security.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.security.SetupLinks;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Problems;
import nl.accountregister.web.Query;

import java.util.Map;

/** De eerste beheerder, made with the one-time link that the first start prints. */
@Controller("/eerste-beheerder")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class SetupController {

    private final SetupLinks links;
    private final Html html;
    private final Problems problems;

    SetupController(SetupLinks links, Html html, Problems problems) {
        this.links = links;
        this.html = html;
        this.problems = problems;
    }

    @Get
    @Accepts("sleutel")
    HttpResponse<?> form(HttpRequest<?> request, PageContext ctx, Query query) {
        String key = query.text("sleutel", 100);
        if (key == null || !links.isOpen(key)) {
            return gone(request);
        }
        return html.ok(ctx, "security/setup", FormView.of(Map.of("sleutel", key)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(HttpRequest<?> request, PageContext ctx, Form form) {
        try {
            if (!form.text("wachtwoord").equals(form.text("herhaling"))) {
                throw RuleViolation.of("herhaling", "user.password.different");
            }
            links.makeAdministrator(form.text("sleutel"), form.text("gebruikersnaam"), form.text("naam"), form.text("wachtwoord"));
            return Html.seeOther("/login", "notice.setup.done");
        } catch (NotFound e) {
            return gone(request);
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/setup", form.rejected(ctx, e));
        }
    }

    private HttpResponse<?> gone(HttpRequest<?> request) {
        return problems.answer(request, HttpStatus.NOT_FOUND, "setup.gone");
    }
}
