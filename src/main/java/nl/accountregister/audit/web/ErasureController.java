package nl.accountregister.audit.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.audit.AuditErasure;
import nl.accountregister.audit.Erasing;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.LinkedHashMap;
import java.util.Map;

/** Wissen of personal data from the audit log: first it is looked at what that would do, then it is done. */
@Controller("/auditlog/wissen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ErasureController {

    private static final String PAGE = "audit/erase";

    private final AuditErasure erasure;
    private final Html html;

    ErasureController(AuditErasure erasure, Html html) {
        this.erasure = erasure;
        this.html = html;
    }

    @Get
    @Accepts({"medewerker", "gebruiker"})
    HttpResponse<String> form(PageContext ctx, Actor actor, Query query) {
        Permission.ADMINISTER.require(actor);
        Map<String, String> given = new LinkedHashMap<>();
        given.put("medewerker", query.id("medewerker") == null ? null : String.valueOf(query.id("medewerker")));
        given.put("gebruiker", query.id("gebruiker") == null ? null : String.valueOf(query.id("gebruiker")));
        return html.ok(ctx, PAGE, ErasurePage.of(FormView.of(given)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> erase(PageContext ctx, Actor actor, Form form) {
        Permission.ADMINISTER.require(actor);
        try {
            Erasing erasing = Erasing.of(number(form, "medewerker"), number(form, "gebruiker"), form.text("woorden"), form.text("reden"));
            if (form.text("actie").equals("wissen")) {
                erasure.erase(actor, erasing);
                return Html.seeOther("/auditlog?actie=auditlog.gewist", "notice.audit.erased");
            }
            return html.ok(ctx, PAGE, new ErasurePage(form.asTyped(), erasure.count(actor, erasing)));
        } catch (RuleViolation e) {
            return html.invalid(ctx, PAGE, ErasurePage.of(form.rejected(ctx, e)));
        }
    }

    private static Long number(Form form, String name) {
        if (form.has(name) && form.id(name) == null) {
            throw RuleViolation.of(name, "audit.erase.number");
        }
        return form.id(name);
    }
}
