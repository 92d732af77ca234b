package nl.accountregister.access.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Giving and ending access. */
@Controller("/accounts/{id}/toegang")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccessController {

    private static final String PERSON = "medewerker";

    private final AccessGrants grants;
    private final Accounts accounts;
    private final PersonChoices choices;
    private final Html html;

    AccessController(AccessGrants grants, Accounts accounts, PersonChoices choices, Html html) {
        this.grants = grants;
        this.accounts = accounts;
        this.choices = choices;
        this.html = html;
    }

    /** The form, with what an address such as that of a deviation's action knows already. */
    @Get("/nieuw")
    @Accepts({"medewerker", "rol"})
    HttpResponse<String> ask(PageContext ctx, long id, Query query) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("medewerker", query.id("medewerker") == null ? null : String.valueOf(query.id("medewerker")));
        known.put("rol", query.has("rol") ? query.coded("rol", AccessRole.class).code() : null);
        return html.ok(ctx, "access/grant", page(ctx, id, null, FormView.of(known)));
    }

    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> grant(PageContext ctx, long id, Form form) {
        if (ChoiceView.asked(form, PERSON)) {
            return html.ok(ctx, "access/grant", page(ctx, id, null, form.asTyped()));
        }
        try {
            grants.grant(ctx.actor(), id, form.id(PERSON), form.coded("rol", AccessRole.class).orElse(null), form.date("sinds"));
            return Html.seeOther("/accounts/" + id + "#toegang", "notice.access.granted");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "access/grant", page(ctx, id, null, form.rejected(ctx, e)));
        }
    }

    @Get("/{grantId}/beeindigen")
    HttpResponse<String> askEnd(PageContext ctx, long id, long grantId) {
        return html.ok(ctx, "access/end", page(ctx, id, grantId, FormView.empty()));
    }

    @Post("/{grantId}/beeindigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> end(PageContext ctx, long id, long grantId, Form form) {
        try {
            grants.end(ctx.actor(), id, grantId, form.date("tot"));
            return Html.seeOther("/accounts/" + id + "#toegang", "notice.access.ended");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "access/end", page(ctx, id, grantId, form.rejected(ctx, e)));
        }
    }

    private AccessFormPage page(PageContext ctx, long id, Long grantId, FormView form) {
        Account account = accounts.getToManage(ctx.actor(), id);
        String person = grantId == null ? "" : grants.of(id).stream().filter(g -> g.id() == grantId).findFirst().map(GrantRow::personName)
            .orElseThrow(NotFound::new);
        List<Option> roles = Arrays.stream(AccessRole.values()).map(r -> new Option(r.code(), ctx.label(r))).toList();
        ChoiceView people = ChoiceView.of(ctx, form, PERSON, (search, chosen) -> choices.of(ctx.actor(), search, chosen, List.of()));
        return new AccessFormPage(id, account.name(), grantId, person, form, people, roles);
    }
}
