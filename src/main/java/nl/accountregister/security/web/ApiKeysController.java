package nl.accountregister.security.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.security.ApiKeys;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** API-sleutels, for administrators. */
@Controller("/beheer/api-sleutels")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ApiKeysController {

    private final ApiKeys keys;
    private final Users users;
    private final Html html;

    ApiKeysController(ApiKeys keys, Users users, Html html) {
        this.keys = keys;
        this.users = users;
        this.html = html;
    }

    @Get
    HttpResponse<String> list(PageContext ctx, Actor actor) {
        return html.ok(ctx, "security/apikeys", page(ctx, actor, FormView.empty(), null));
    }

    @Post
    HttpResponse<String> create(PageContext ctx, Actor actor, Form form) {
        try {
            Long user = form.id("gebruiker");
            String key = keys.create(actor, form.text("naam"), user == null ? 0 : user);
            return html.ok(ctx, "security/apikeys", page(ctx, actor, FormView.empty(), key));
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/apikeys", page(ctx, actor, form.rejected(ctx, e), null));
        }
    }

    @Post("/{id}/intrekken")
    HttpResponse<String> revoke(Actor actor, Form form, long id) {
        keys.revoke(actor, id);
        return Html.seeOther("/beheer/api-sleutels", "notice.apikey.revoked");
    }

    private ApiKeysPage page(PageContext ctx, Actor actor, FormView form, @Nullable String key) {
        return ApiKeysPage.of(ctx, keys.list(actor), users.list(actor), form, key);
    }
}
