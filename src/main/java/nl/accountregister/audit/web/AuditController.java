package nl.accountregister.audit.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.audit.AuditFilter;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.AuditVerifier;
import nl.accountregister.shared.Actor;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.List;

/** Auditlogboek as pages. */
@Controller("/auditlog")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AuditController {

    private final AuditTrail trail;
    private final AuditVerifier verifier;
    private final Html html;

    AuditController(AuditTrail trail, AuditVerifier verifier, Html html) {
        this.trail = trail;
        this.verifier = verifier;
        this.html = html;
    }

    @Get
    @Accepts({"wie", "actie", "onderwerp", "nummer", "van", "tot", "q", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Actor actor, Query query) {
        List<String> logged = trail.actions(actor);
        AuditFilter filter = AuditQuery.filter(query, ctx.texts(), logged);
        return html.ok(ctx, "audit/list", AuditListPage.of(ctx, query, logged, trail.list(actor, filter, query.slice())));
    }

    @Get("/{seq}")
    HttpResponse<String> entry(PageContext ctx, Actor actor, long seq) {
        return html.ok(ctx, "audit/entry", AuditEntryPage.of(ctx, trail.get(actor, seq)));
    }

    @Get("/controle")
    HttpResponse<String> verify(PageContext ctx, Actor actor) {
        return html.ok(ctx, "audit/chain", ChainPage.of(ctx, verifier.verify(actor)));
    }
}
