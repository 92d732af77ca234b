package nl.accountregister.audit.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.audit.AuditFilter;
import nl.accountregister.audit.AuditHeads;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.ChainRun;
import nl.accountregister.shared.Actor;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.time.Duration;
import java.util.List;

/** Auditlogboek as pages. */
@Controller("/auditlog")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AuditController {

    /** More signed heads than a page shows are in the export of the chain. */
    private static final int HEADS = 30;
    /** Of a control that takes longer the page says how far it is. */
    private static final String PATIENCE = "${accountregister.audit.patience:2s}";
    private static final String AGAIN = "bezig";

    private final AuditTrail trail;
    private final ChainRun run;
    private final AuditHeads heads;
    private final Html html;
    private final Duration patience;

    AuditController(AuditTrail trail, ChainRun run, AuditHeads heads, Html html, @Value(PATIENCE) Duration patience) {
        this.trail = trail;
        this.run = run;
        this.patience = patience;
        this.heads = heads;
        this.html = html;
    }

    @Get
    @Accepts({"wie", "gebruiker", "actie", "onderwerp", "nummer", "van", "tot", "q", "voor", "na", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Actor actor, Query query) {
        List<String> logged = trail.actions(actor);
        AuditFilter filter = AuditQuery.filter(query, ctx.texts(), logged);
        return html.ok(ctx, "audit/list", AuditListPage.of(ctx, query, logged, trail.users(actor, AuditListPage.MOST_USERS + 1),
            trail.page(actor, filter, AuditQuery.place(query))));
    }

    @Get("/{seq}")
    HttpResponse<String> entry(PageContext ctx, Actor actor, long seq) {
        return html.ok(ctx, "audit/entry", AuditEntryPage.of(ctx, trail.get(actor, seq)));
    }

    @Get("/controle")
    @Accepts(AGAIN)
    HttpResponse<String> verify(PageContext ctx, Actor actor, Query query) {
        ChainRun.Standing standing = run.look(actor, Boolean.TRUE.equals(query.flag(AGAIN)), patience);
        return standing.verdict() != null
            ? html.ok(ctx, "audit/chain", ChainPage.of(ctx, standing.verdict(), heads.latest(actor, HEADS), heads.publicKey(actor)))
            : ((MutableHttpResponse<String>) html.ok(ctx, "audit/checking", new ChainBusyPage(standing.percent(), ChainBusyPage.HREF))).header("Refresh", "3;url=" + ChainBusyPage.HREF);
    }
}
